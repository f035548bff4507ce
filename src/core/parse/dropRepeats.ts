import type { Draft } from './draft.ts';
import type { Letter } from './letter.ts';
import type { Marker } from './marker.ts';
import { normalHead } from './normalHead.ts';
import type { Reading } from './reading.ts';
import { trimPassage } from './trimPassage.ts';

/**
 * A letter may list its vragen first and repeat each above its antwoord. The list is
 * dropped; where the repeated ones lost their numbers, they take them from the list.
 */
export function dropRepeats(
  letter: Letter,
  drafts: readonly Draft[],
  context: { readonly reading: Reading; readonly bare: readonly Marker[] },
): readonly Draft[] {
  const kept = drafts.some(({ antwoord }) => antwoord === null)
    ? withoutRepeats(letter, drafts)
    : drafts;
  const isUncounted = context.reading.isByOrder || kept.every(({ nr }) => nr === '1');
  return isUncounted && kept.length > 1 ? renumber(letter, kept, context.bare) : kept;
}

function withoutRepeats(letter: Letter, drafts: readonly Draft[]): readonly Draft[] {
  const answered = new Set(
    drafts.filter(({ antwoord }) => antwoord).map(({ vraag }) => normalHead(letter.scan, vraag)),
  );
  return drafts.filter(
    ({ antwoord, vraag }) => antwoord !== null || !answered.has(normalHead(letter.scan, vraag)),
  );
}

function renumber(
  { scan }: Letter,
  drafts: readonly Draft[],
  bare: readonly Marker[],
): readonly Draft[] {
  const first = drafts[0]?.at ?? 0;
  const listed = bare.filter(({ start, nrs }) => start < first && nrs.length === 1);
  const byHead = new Map<string, string>();
  listed.forEach(({ end, nrs }, i) => {
    const body = trimPassage(scan, end, listed[i + 1]?.start ?? first);
    if (body) byHead.set(normalHead(scan, body), nrs[0] ?? '');
  });
  const found = drafts.map(({ vraag }) => byHead.get(normalHead(scan, vraag)));
  const isComplete = found.every((nr) => nr !== undefined) && new Set(found).size === drafts.length;
  return drafts.map((draft, i) => ({
    ...draft,
    section: 0,
    nr: (isComplete ? found[i] : undefined) ?? String(i + 1),
  }));
}
