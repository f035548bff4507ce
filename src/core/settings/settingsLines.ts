import type { GuildSettings } from './guildSettings.ts';
import { placeText } from './placeText.ts';

/** How ids are written for whoever reads this. */
export interface IdTexts {
  role(id: string): string;
  channel(id: string): string;
}

const OF_SERVER = {
  antwoorden: 'wie vraagt kiest; eerst alleen voor wie vraagt (niets ingesteld)',
  wie: 'iedereen (niets ingesteld)',
} as const;
const OF_CHANNEL = { antwoorden: 'zoals de server', wie: 'zoals de server' } as const;

/** All that is set for a server, for people: a heading each for the server and its channels. */
export function settingsLines(
  { server, channels, beheerRoles }: GuildSettings,
  texts: IdTexts,
): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const extra = beheerRoles.map(texts.role).join(', ');
  const manages = `Ook /beheer mogen: ${extra || 'niemand; alleen wie de server beheert'}`;
  return [
    { heading: 'Hele server', lines: [...placeText(server, OF_SERVER, texts.role), manages] },
    ...Array.from(channels, ([id, place]) => ({
      heading: texts.channel(id),
      lines: placeText(place, OF_CHANNEL, texts.role),
    })),
  ];
}
