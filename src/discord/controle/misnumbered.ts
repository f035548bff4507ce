import type { Found } from '../../app/controle/controle.ts';
import { wrongNumber } from '../../app/controle/wrongNumber.ts';
import type { Claim } from '../../core/controle/readClaim.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';

/** Says under which number the words stand, where the text names another; empty when that is right or not said. */
export function misnumbered(claim: Pick<Claim, 'citation'>, found: Found): string {
  const right = wrongNumber(claim, found);
  if (right === null) return '';
  const claimed = escapeMarkdown(claim.citation ?? '');
  return `**Let op:** volgens uw tekst staat dit in ${claimed}. Het staat in ${escapeMarkdown(right)}.`;
}
