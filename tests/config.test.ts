import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/config.ts';
import { BotError } from '../src/errors.ts';

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
    [{ METRIEK_POORT: '80' }, /METRIEK_POORT.*1024/],
    [{ METRIEK_POORT: '9464.5' }, /METRIEK_POORT.*1024/],
    [{ METRIEK_POORT: 'geheim' }, /METRIEK_POORT.*1024/],
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

  it.each([
    ['DISCORD_TOKE', /^DISCORD_TOKE bestaat niet; bedoelt u DISCORD_TOKEN\?/],
    ['DISCORD_GUILD', /DISCORD_GUILD bestaat niet/],
    ['GEGEVENSMAP', /bedoelt u GEGEVENS_MAP\?/],
    ['GEGEVENS_FOLDER', /GEGEVENS_FOLDER bestaat niet.*DISCORD_TOKEN.*GEGEVENS_MAP/],
    ['BRIEVEN_MPA', /bedoelt u BRIEVEN_MAP\?/],
    ['BRON_UR', /bedoelt u BRON_URL\?/],
    ['LOGLEVEL', /bedoelt u LOG_LEVEL\?/],
    ['brieven_map', /bedoelt u BRIEVEN_MAP\?/],
    ['METRIEK_PORT', /bedoelt u METRIEK_POORT\?/],
  ])('%s is unknown: what is allowed is said, and no value', (name, named) => {
    let detail = '';
    try {
      readSettings({ [name]: 'zeer-geheim', LOG_LEVEL: 'info' });
    } catch (error) {
      if (error instanceof BotError) ({ detail } = error);
    }
    expect(detail).toMatch(named);
    expect(detail).not.toContain('zeer-geheim');
  });

  it('leaves what others set alone', () => {
    const others = {
      HOME: '/thuis',
      PATH: '/bin',
      LANG: 'nl_NL',
      LOGNAME: 'bot',
      LOG_DIR: '/var/log',
      NODE_ENV: 'production',
      npm_config_loglevel: 'warn',
      MAP: 'x',
      BRON: 'x',
      SOURCE_URL: 'x',
    };
    expect(readSettings(others)).toEqual({ LOG_LEVEL: 'info' });
  });
});
