import { formatCitation } from '../../core/citation.ts';
import { withoutInvisible } from '../../core/invisible.ts';
import type { Wens } from '../../meldingStore.ts';

/** What someone wants to hear of, in words: `woorden: bijstand · vragen van A. Janssen`. */
export function wensText({ woorden, onderwerp, vraagsteller, volgt }: Wens): string {
  const parts = [
    woorden === null ? '' : `woorden: ${woorden}`,
    onderwerp === null ? '' : `vergelijkbaar met: ${onderwerp}`,
    vraagsteller === null ? '' : `vragen van ${vraagsteller}`,
    volgt === null ? '' : `antwoord op vraag ${formatCitation(volgt)}`,
  ].filter((part) => part !== '');
  return parts.length > 0 ? withoutInvisible(parts.join(' · ')) : 'alle brieven';
}
