import type { Passage } from '../passage.ts';

/** A quotation that opens with a marker: an older vraag or antwoord. */
const OPENING = /(["“”„«‘])(?=\s?(?:vra(?:ag|gen)|antwoord(?:en)?)\s*\d)/giu;
const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"/],
  ['“', /”/],
  ['”', /”/],
  ['„', /[”“"]/],
  ['«', /»/],
  // Not that of foto’s.
  ['‘', /’(?!\p{L})/u],
]);
const LONGEST = 4000;

/** Quotations of an earlier letter, with its "Vraag 4" and "Antwoord 4"; none that is not closed. */
export function findQuoted(scan: string): readonly Passage[] {
  const found: Passage[] = [];
  let until = -1;
  for (const hit of scan.matchAll(OPENING)) {
    const start = hit.index;
    if (start < until) continue;
    const end = CLOSING.get(hit[1] ?? '')?.exec(scan.slice(start + 1, start + LONGEST));
    if (!end) continue;
    until = start + 2 + end.index;
    found.push({ start, end: until });
  }
  return found;
}
