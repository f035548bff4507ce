import { formatCitation } from '../../core/citation.ts';
import type { Claim } from '../../core/controle/readClaim.ts';
import type { Found } from './controle.ts';

/** Where words really stand, when the text names another number for them; null when it names that or none. */
export function wrongNumber({ citation }: Pick<Claim, 'citation'>, found: Found): string | null {
  if (citation === null || isAt(found, citation)) return null;
  return numberOf(found);
}

/** Whether words stand at this number, or in this letter when it is one of a letter. */
export function isAt(found: Found, citation: string): boolean {
  const { kenmerk } = found.brief;
  return citation === numberOf(found).toLowerCase() || citation === kenmerk;
}

function numberOf({ brief, stored }: Found): string {
  return formatCitation({ kenmerk: brief.kenmerk, nr: stored?.pair.nr ?? null });
}
