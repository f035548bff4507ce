import type { Vraagsteller } from '../core/brief.ts';

const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });

/** " van A. Janssen en M. Butink (VVD)"; empty when the letter does not name who asked. */
export function askedBy(askers: readonly Vraagsteller[]): string {
  if (askers.length === 0) return '';
  const names = askers.map(({ name, fractie }) => (fractie ? `${name} (${fractie})` : name));
  return ` van ${LIST.format(names)}`;
}
