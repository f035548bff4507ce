import type { Draft } from './draft.ts';
import { isAskersOwn } from './isAskersOwn.ts';
import type { Letter } from './letter.ts';
import { splitByLayout } from './splitByLayout.ts';

const FEWEST_ANSWERED = 2;

/**
 * In a letter whose other vragen have an antwoord under its own heading, one vraag may
 * have lost that heading: then its text goes on after the question mark.
 */
export function splitUnmarked(
  letter: Letter,
  drafts: readonly Draft[],
  announced: ReadonlySet<string>,
): readonly Draft[] {
  const answered = drafts.filter(({ antwoord }) => antwoord).length;
  const open = drafts.length - answered;
  if (answered < FEWEST_ANSWERED || open === 0 || open * 2 > answered) return drafts;
  return drafts.map((draft, i): Draft => {
    if (draft.antwoord || announced.has(draft.nr) || isShared(drafts, i)) return draft;
    const halves = splitByLayout(letter, draft.vraag);
    if (!halves || isAskersOwn(letter.scan.slice(halves.antwoord.start, halves.antwoord.end))) {
      return draft;
    }
    const { start } = halves.antwoord;
    return { ...draft, ...halves, answerId: -2 - start, status: 'beantwoord', isInferred: true };
  });
}

/** Whether the vraag of a joint heading is that of its neighbour too. */
function isShared(drafts: readonly Draft[], index: number): boolean {
  const start = drafts[index]?.vraag.start;
  return drafts[index - 1]?.vraag.start === start || drafts[index + 1]?.vraag.start === start;
}
