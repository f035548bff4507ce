import { describe, expect, it } from 'vitest';
import type { GuildSettings } from '../../src/core/settings/guildSettings.ts';
import { settingsAt } from '../../src/core/settings/settingsAt.ts';

const settings: GuildSettings = {
  server: { antwoorden: 'openbaar', wie: ['1'] },
  channels: new Map([
    ['raad', { antwoorden: 'verborgen', wie: null }],
    ['draad', { antwoorden: null, wie: 'iedereen' as const }],
  ]),
  beheerRoles: [],
};

describe('what holds in a place', () => {
  it('is its own, else its server’s', () => {
    expect(settingsAt(settings, ['raad'])).toEqual({ antwoorden: 'verborgen', wie: ['1'] });
    expect(settingsAt(settings, ['elders'])).toEqual({ antwoorden: 'openbaar', wie: ['1'] });
  });

  it('is for a thread its own, then that of the channel it hangs under', () => {
    expect(settingsAt(settings, ['draad', 'raad'])).toEqual({
      antwoorden: 'verborgen',
      wie: 'iedereen',
    });
  });

  it('is that everyone may ask and the asker chooses, where nothing is set', () => {
    const server = { antwoorden: null, wie: null };
    const nothing = { server, channels: new Map(), beheerRoles: [] };
    expect(settingsAt(nothing, ['raad'])).toEqual({ antwoorden: 'keuze', wie: 'iedereen' });
  });
});
