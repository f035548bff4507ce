import type { Passage } from '../passage.ts';
import { cutBlock } from './cutBlock.ts';
import type { Draft } from './draft.ts';
import { endOfRepeat } from './endOfRepeat.ts';
import type { Letter } from './letter.ts';

/**
 * A letter may print its vragen as a list and then each once more, word for word, with
 * the antwoord under it: without a number or a word that says so.
 *
 * @returns the drafts as they are, unless nothing told their antwoorden apart and each
 *   vraag is found again, in the same order.
 */
export function answerRepeats(letter: Letter, drafts: readonly Draft[]): readonly Draft[] {
  const isTold = drafts.some(({ answerId }) => answerId !== drafts[0]?.answerId);
  if (drafts.length < 2 || isTold) return drafts;
  const repeats = findRepeats(letter, drafts);
  if (repeats.length < drafts.length) return drafts;
  return drafts.map((draft, i) => answered(letter, draft, repeats.slice(i, i + 2)));
}

/** The vragen under the list, as far as they come in its order. */
function findRepeats({ scan, lines }: Letter, drafts: readonly Draft[]): readonly Passage[] {
  const repeats: Passage[] = [];
  const until = drafts.at(-1)?.vraag.end ?? 0;
  for (const { from } of lines) {
    const vraag = drafts[repeats.length]?.vraag;
    if (!vraag) break;
    if (from < Math.max(until, repeats.at(-1)?.end ?? 0)) continue;
    const end = endOfRepeat(scan, vraag, from);
    if (end !== null) repeats.push({ start: from, end });
  }
  return repeats;
}

function answered(letter: Letter, draft: Draft, [own, next]: readonly Passage[]): Draft {
  const start = own?.end ?? 0;
  const end = next?.start ?? letter.scan.length;
  const antwoord = cutBlock(letter, { kind: 'antwoord', start, end, next: next ? 'vraag' : null });
  if (!antwoord) return { ...draft, antwoord, answerId: -1, status: 'onbeantwoord' };
  return { ...draft, antwoord, answerId: start, status: 'beantwoord', isInferred: false };
}
