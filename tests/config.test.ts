import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/config.ts';

describe('the settings', () => {
  it('are all optional, and an empty one counts as absent', () => {
    expect(readSettings({})).toEqual({ LOG_LEVEL: 'info' });
    expect(readSettings({ DISCORD_TOKEN: ' ', BRIEVEN_MAP: '' })).toEqual({ LOG_LEVEL: 'info' });
  });

  it('take what is allowed and nothing else from the environment', () => {
    const env = {
      DISCORD_TOKEN: 'geheim',
      DISCORD_API: 'http://127.0.0.1:8080/api',
      DISCORD_GUILD_ID: '123456789012345678',
      BEHEER_SERVERS: '123456789012345678',
      BRON_URL: 'https://openbesluitvorming.nl',
      BRON_ORGANISATIE: 'midden-groningen',
      BRON_VANAF: '2020-01-31',
      LOG_LEVEL: 'debug',
      HOME: '/thuis',
    };
    const { HOME: _, ...expected } = env;
    expect(readSettings(env)).toEqual({ ...expected, BEHEER_SERVERS: ['123456789012345678'] });
    const two = ' 123456789012345678, 123456789012345679 ';
    expect(readSettings({ BEHEER_SERVERS: two }).BEHEER_SERVERS).toHaveLength(2);
  });

  it.each([
    [{ LOG_LEVEL: 'hard' }, /LOG_LEVEL.*debug/],
    [{ DISCORD_API: 'geen adres' }, /DISCORD_API/],
    [{ DISCORD_API: 'file:///etc/passwd' }, /DISCORD_API/],
    [{ BRON_URL: 'ftp://bron.nl' }, /BRON_URL.*webadres/],
    [{ BRON_ORGANISATIE: '../heerlen' }, /BRON_ORGANISATIE.*heerlen/],
    [{ BRON_VANAF: '31-01-2020' }, /BRON_VANAF.*datum/],
    [{ BRON_VANAF: '2020-02-31' }, /BRON_VANAF.*datum/],
    [{ DISCORD_GUILD_ID: 'mijn server' }, /DISCORD_GUILD_ID.*cijfers/],
    [{ BEHEER_SERVERS: '123456789012345678,,' }, /BEHEER_SERVERS.*cijfers/],
  ])('%j is refused by name, without its value', (env, named) => {
    expect(() => readSettings({ ...env })).toThrow(
      expect.objectContaining({ code: 'SETTING_WRONG', detail: expect.stringMatching(named) }),
    );
    const [value = ''] = Object.values(env);
    expect(() => readSettings({ ...env })).not.toThrow(
      expect.objectContaining({ detail: expect.stringContaining(value) }),
    );
  });
});
