import { countOf } from '../core/countOf.ts';
import type { MachineState } from '../machine.ts';
import type { MeldingOverview } from '../meldingStore.ts';
import { faultText } from './meldingen/faultText.ts';
import type { Report } from './report.ts';
import type { Status } from './status.ts';

/** All that is looked at. */
export interface Stand {
  readonly status: Status;
  readonly doubts: Report;
  readonly meldingen: MeldingOverview;
  readonly machine: MachineState;
}

const DAY = 24 * 3600 * 1000;
const MEGABYTE = 1024 * 1024;
/** Below this a copy or an index may not fit any more. */
const LEAST_FREE = 500 * MEGABYTE;
const LONGEST_WITHOUT_COPY = 31;

/**
 * What is wrong, in Dutch, each with what to do about it; none when all is well.
 *
 * @param now milliseconds since 1970.
 */
export function findZorgen(
  { status, doubts, meldingen, machine }: Stand,
  now: number,
): readonly string[] {
  return [...ofLetters(status, doubts), ...ofMeldingen(meldingen, now), ...ofMachine(machine, now)];
}

function ofLetters({ scope, quarantined, missing }: Status, { unread }: Report): readonly string[] {
  return [
    ...when(
      scope.pairs === 0,
      'Er is niets om in te zoeken: geen brief is ingelezen, of alle zijn ingetrokken of in quarantaine. Zet brieven in de map en draai: vraagbaak inlezen',
    ),
    ...when(
      unread.length > 0,
      `Niet gelezen: ${countOf(unread.length, 'bestand', 'bestanden')}. Hieronder staat per bestand waarom, en wat u kunt doen; draai daarna: vraagbaak inlezen`,
    ),
    ...when(
      quarantined.length > 0,
      `In quarantaine, en dus niet te vinden: ${quarantined.join(', ')}. Kijk na of er een burgerservicenummer in staat; zo niet, draai: vraagbaak vrijgeven <kenmerk>`,
    ),
    ...when(
      missing.length > 0,
      missing.length > 1 && missing.length >= scope.brieven
        ? 'Van geen enkele brief is het bestand er nog. Is de map met brieven de juiste, en is de schijf waarop zij staat er?'
        : `Het bestand is weg van ${missing.map(({ kenmerk }) => kenmerk).join(', ')}. Zet het terug in de map, of haal de brief uit de antwoorden: vraagbaak intrekken <kenmerk>`,
    ),
  ];
}

function ofMeldingen(
  { meldingen, failures, off, oldestWaiting }: MeldingOverview,
  now: number,
): readonly string[] {
  const days = oldestWaiting === null ? 0 : Math.floor((now - oldestWaiting) / DAY);
  const reasons = failures.map(({ code }) => faultText(code)).join('; ');
  return [
    ...(days > 0
      ? [
          `Er wacht al ${countOf(days, 'dag', 'dagen')} een melding. Draait de bot? Zo niet, start hem.`,
        ]
      : []),
    ...(meldingen.mislukt > 0
      ? [
          `Niet verzonden: ${countOf(meldingen.mislukt, 'melding', 'meldingen')} (${reasons}). De brieven zelf zijn te vinden met /brieven.`,
        ]
      : []),
    ...off.map(
      ({ channelId, code }) =>
        `Uitgezet ${channelId === null ? 'per privébericht' : 'in een kanaal'}: ${faultText(code)}. Is dat verholpen, zet de melding dan weer aan met /abonneer hervat`,
    ),
  ];
}

function ofMachine({ free, copiedAt }: MachineState, now: number): readonly string[] {
  const days = copiedAt === null ? null : Math.floor((now - copiedAt) / DAY);
  return [
    ...(free !== null && free < LEAST_FREE
      ? [`Er is nog maar ${Math.floor(free / MEGABYTE)} MB vrij op de schijf. Maak ruimte.`]
      : []),
    ...(days === null || days > LONGEST_WITHOUT_COPY
      ? [
          `${days === null ? 'Van een reservekopie is hier niets bekend' : `De laatste reservekopie is ${days} dagen oud`}. Maak er een: vraagbaak reservekopie <bestand>`,
        ]
      : []),
  ];
}

function when(isWrong: boolean, text: string): readonly string[] {
  return isWrong ? [text] : [];
}
