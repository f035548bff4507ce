import { formatCitation } from '../../core/citation.ts';
import type { Wens } from '../../meldingStore.ts';

/** For what a letter is told, in the words of who asked: `bijstand, vragen van A. Janssen`. */
export function reasonText({ woorden, onderwerp, vraagsteller, volgt }: Wens): string {
  const parts = [
    woorden ?? '',
    onderwerp === null ? '' : `vergelijkbaar met ${onderwerp}`,
    vraagsteller === null ? '' : `vragen van ${vraagsteller}`,
    volgt === null ? '' : `misschien het antwoord op ${formatCitation(volgt)}`,
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : 'alle brieven';
}
