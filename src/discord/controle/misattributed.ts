import type { Found } from '../../app/controle/controle.ts';
import { nameAskers } from '../nameAskers.ts';

/** Who really says it, where the text says that another does; empty when that is right or not said. */
export function misattributed(
  claimed: Found['speaker'],
  { brief, stored, speaker }: Found,
): string {
  if (claimed === null || claimed === speaker) return '';
  const said = claimed === 'college' ? 'het college' : 'de raad';
  const lead = `**Let op:** volgens uw tekst zegt ${said} dit.`;
  if (!stored || speaker === null) return `${lead} Het staat buiten de vragen en antwoorden.`;
  return speaker === 'raad'
    ? `${lead} Het staat in een vraag van ${nameAskers(brief)}, niet in een antwoord van het college.`
    : `${lead} Het staat in een antwoord van het college, niet in een vraag.`;
}
