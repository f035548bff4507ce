import type { Draft } from './draft.ts';
import { endsInQuestion } from './endsInQuestion.ts';
import type { Letter } from './letter.ts';
import { lineIndexAt } from './lineIndexAt.ts';

/** A line this long holds more than one paragraph: the layout was lost. */
const LONG_LINE = 300;

/**
 * In a text that was run together an antwoord that ends in a question has swallowed a
 * vraag whose marker was lost: it is left out, for a wrong pair is worse than none.
 */
export function dropUnsure({ scan, lines }: Letter, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft): Draft => {
    const { antwoord } = draft;
    if (!antwoord || !endsInQuestion(scan, antwoord)) return draft;
    const line = lines[lineIndexAt(lines, antwoord.start)];
    const isLong = line !== undefined && line.to - line.from > LONG_LINE;
    return isLong ? { ...draft, antwoord: null, answerId: -1, status: 'onbeantwoord' } : draft;
  });
}
