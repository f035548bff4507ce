import type { ParsedBrief } from '../../src/core/brief.ts';
import type { Passage } from '../../src/core/passage.ts';

/** What is wrong with a parse, whatever the text was; `null` when nothing is. */
export function checkParse(tekst: string, parsed: ParsedBrief): string | null {
  const { pairs, problems, removed, tables } = parsed;
  const quoted = quotedIn(parsed);
  const outside = [...quoted, ...problems, ...removed, ...tables].find(
    ({ start, end }) => !(start >= 0 && start <= end && end <= tekst.length),
  );
  if (outside) return `passage ${outside.start}-${outside.end}`;
  const mixed = pairs.find(
    ({ antwoord, status }) => (antwoord === null) === (status === 'beantwoord'),
  );
  if (mixed) return `status of ${mixed.nr}`;
  const isUnique = new Set(pairs.map(({ nr }) => nr)).size === pairs.length;
  return isUnique ? checkQuoted(tekst, quoted) : 'number twice';
}

/** Passages that are quoted hold text to their very ends, and no two overlap. */
function checkQuoted(tekst: string, quoted: readonly Passage[]): string | null {
  for (const [i, { start, end }] of quoted.entries()) {
    const text = tekst.slice(start, end);
    if (text === '' || text !== text.trim()) return `untrimmed ${start}-${end}`;
    if (end > (quoted[i + 1]?.start ?? Infinity)) return `overlap at ${end}`;
  }
  return null;
}

/** Every passage that a pair quotes, once, in order. */
function quotedIn({ pairs }: ParsedBrief): readonly Passage[] {
  const all = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  const unique = new Map(all.map((passage) => [`${passage.start}-${passage.end}`, passage]));
  return [...unique.values()].toSorted((a, b) => a.start - b.start);
}
