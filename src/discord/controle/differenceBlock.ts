import type { Found } from '../../app/controle/controle.ts';
import type { Difference, DifferenceKind } from '../../core/controle/findDifferences.ts';
import { withoutInvisible } from '../../core/invisible.ts';
import { comparedLine, markSpan } from '../comparedLine.ts';
import type { Block, ComparedQuote } from '../message.ts';

const TITLES: Readonly<Record<DifferenceKind, string>> = {
  getal: '**Let op: een ander getal**',
  ontkenning: '**Let op: een ontkenning die er wel of niet staat**',
  naam: '**Let op: een andere naam**',
  woord: '**Andere woorden**',
};

/** One difference, readable without colour: a line with the user's words, and one with the letter's. */
export function differenceBlock(difference: Difference, yours: string, found: Found): Block {
  const { stored, speaker, display, brief } = found;
  const own = `In uw tekst: ${withoutInvisible(markSpan(yours, difference.yours, '~~'))}`;
  const { around } = difference.letters;
  const lines = [TITLES[difference.kind], own];
  if (!stored || speaker === null || around.end === around.start) {
    return { text: lines.join('\n'), quotes: [] };
  }
  const shown = comparedLine(display, difference.letters);
  const passage = {
    start: display.offsets[around.start] ?? 0,
    end: (display.offsets[around.end - 1] ?? 0) + 1,
  };
  const compared: ComparedQuote = {
    shown,
    citaat: { brief, pair: stored.pair, speaker, passage },
    stored,
  };
  return { text: [...lines, shown].join('\n'), quotes: [], compared: [compared] };
}
