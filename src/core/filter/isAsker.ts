import type { Vraagsteller } from '../brief.ts';

/** Before a name, and no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  'de het heer mevrouw dhr mevr mw raadslid vraagsteller fractie partij van'.split(' '),
);

/**
 * Whether a typed name means this vraagsteller: every word of it stands in the
 * name or the fractie. "Janssen", "mevrouw Butink", "A. Janssen (VVD)", "vvd".
 */
export function isAsker({ name, fractie }: Vraagsteller, typed: string): boolean {
  const wanted = nameWords(typed).filter((word) => !TITLES.has(word));
  const own = nameWords(`${name} ${fractie ?? ''}`);
  return wanted.length > 0 && wanted.every((word) => own.includes(word));
}

function nameWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\d]+/gu) ?? [];
}
