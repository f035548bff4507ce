import type { Bestemming } from '../../../src/meldingStore.ts';

/** A destination as it stands in the tables: `dm:<user>`, `kanaal:<server>:<channel>`. */
export function bestemmingKey(bestemming: Bestemming): string {
  return bestemming.kind === 'dm'
    ? `dm:${bestemming.userId}`
    : `kanaal:${bestemming.guildId}:${bestemming.channelId}`;
}

/** Reads what {@link bestemmingKey} wrote. */
export function parseBestemming(key: string): Bestemming {
  const [kind, first = '', channelId = ''] = key.split(':');
  return kind === 'dm'
    ? { kind: 'dm', userId: first }
    : { kind: 'kanaal', guildId: first, channelId };
}
