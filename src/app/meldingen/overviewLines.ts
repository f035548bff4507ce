import { countOf } from '../../core/countOf.ts';
import { formatDate } from '../../core/formatDate.ts';
import type { MeldingOverview } from '../../meldingStore.ts';
import { faultText } from './faultText.ts';

/** How the messages are doing, for people; a line each. */
export function overviewLines(overview: MeldingOverview): readonly string[] {
  const { abonnementen, meldingen, held, unplanned, lastSent, failures, off } = overview;
  const waiting = meldingen.wacht + meldingen.bezig - held;
  return [
    `Abonnementen: ${abonnementen.actief} actief, ${abonnementen.gepauzeerd} gepauzeerd, ${abonnementen.uit} uitgezet.`,
    `Meldingen: ${meldingen.verzonden} verzonden, ${waiting} wachten, ${meldingen.mislukt} mislukt.`,
    ...(held === 0
      ? []
      : [
          `Aangehouden: ${countOf(held, 'wacht', 'wachten')} op een gepauzeerd of uitgezet abonnement.`,
        ]),
    ...(lastSent === null ? [] : [`Laatst verzonden: ${dayOf(lastSent)}.`]),
    ...(unplanned === 0
      ? []
      : [`Nog te verwerken: ${countOf(unplanned, 'wijziging', 'wijzigingen')}.`]),
    ...failures.map(({ code, count }) => `Niet gelukt (${count} keer): ${faultText(code)}.`),
    ...off.map(
      ({ channelId, code, abonnementen: count }) =>
        `Uitgezet: ${countOf(count, 'abonnement', 'abonnementen')} ${channelId === null ? 'per privébericht' : `in kanaal ${channelId}`}, want ${faultText(code)}.`,
    ),
  ];
}

function dayOf(at: number): string {
  return formatDate(new Date(at).toISOString().slice(0, 10));
}
