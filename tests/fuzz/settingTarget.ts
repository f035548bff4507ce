import { readSettings } from '../../src/config.ts';
import { BotError } from '../../src/errors.ts';
import { bend, pick, strangeText } from './strings.ts';
import type { Target } from './target.ts';

/** Each setting with values that are allowed. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  DISCORD_TOKEN: ['geheim'],
  DISCORD_API: ['https://discord.example/api', 'http://127.0.0.1:8080/api'],
  DISCORD_GUILD_ID: ['123456789012345678'],
  BEHEER_SERVERS: ['123456789012345678', '123456789012345678, 223456789012345678'],
  BRIEVEN_MAP: ['brieven', '/srv/brieven'],
  GEGEVENS_MAP: ['gegevens'],
  BRIEVEN_PEILING: ['60', '1', '3600'],
  BRON_URL: ['https://bron.example'],
  BRON_ORGANISATIE: ['heerlen'],
  BRON_VANAF: ['2020-01-31', '2024-02-29'],
  VRAGEN_PER_MINUUT: ['10', '1000'],
  METRIEK_POORT: ['9464'],
  LOG_LEVEL: ['info', 'silent'],
};
const NAMES = Object.keys(SETTINGS);
const ELSE = ['PATH', 'HOME', 'LANG', 'NODE_ENV', 'npm_config_x', '__proto__', 'BRIEF', 'DISCORD'];

const LIMITS = [
  ['BRIEVEN_PEILING', 1, 3600],
  ['VRAGEN_PER_MINUUT', 1, 1000],
  ['METRIEK_POORT', 1024, 65_535],
] as const;

/** The environment, as whoever installs the bot may get it wrong. */
export const settingTarget: Target = {
  name: 'settings',
  share: 150_000,
  inTests: 2000,
  open: () => ({ check: checkSettings }),
};

function checkSettings(random: () => number): string | null {
  const entries = Array.from({ length: Math.floor(random() * 5) }, () => entryOf(random));
  const env = Object.fromEntries(entries);
  try {
    return findFault(env, readSettings(env));
  } catch (error) {
    const isTold = error instanceof BotError && error.code === 'SETTING_WRONG';
    const isNamed = isTold && Object.keys(env).some((name) => error.detail.includes(name));
    const isQuiet = isTold && !error.detail.includes('GEHEIM123');
    return isNamed && isQuiet ? null : `${String(error)}: ${JSON.stringify(env)}`;
  }
}

function entryOf(random: () => number): readonly [string, string] {
  const name = pick(random, random() < 0.9 ? NAMES : ELSE, '');
  const valid = pick(random, SETTINGS[name] ?? ['x'], '');
  const value = random() < 0.3 ? `GEHEIM123${strangeText(random)}` : bend(random, valid);
  return [random() < 0.15 ? bend(random, name) : name, random() < 0.3 ? valid : value];
}

/** What was set and is not empty is what is read, and is allowed. */
function findFault(
  env: Readonly<Record<string, string>>,
  settings: ReturnType<typeof readSettings>,
): string | null {
  const read = new Map<string, unknown>(Object.entries(settings));
  const isLost = NAMES.some((name) => env[name]?.trim() && !read.has(name));
  const isOut = LIMITS.some(([name, least, most]) => {
    const value = read.get(name) ?? least;
    return !(typeof value === 'number' && value >= least && value <= most);
  });
  return isLost || isOut ? `wrong: ${JSON.stringify(env)}` : null;
}
