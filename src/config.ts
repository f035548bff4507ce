import { z } from 'zod';
import { BotError } from './errors.ts';
import { findUnknownSetting } from './findUnknownSetting.ts';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const QUESTIONS = 'moet een aantal vragen zijn, van 1 tot en met 1000';
const PORT = 'moet een poort zijn, van 1024 tot en met 65535';

const SERVER = /^\d{17,20}$/;

const SCHEMA = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'moet een webadres zijn' }).optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(SERVER, 'moet het nummer van een server zijn (17 tot 20 cijfers)')
    .optional(),
  BEHEER_SERVERS: z
    .string()
    .transform((text) => text.split(',').map((id) => id.trim()))
    .refine((ids) => ids.every((id) => SERVER.test(id)), {
      error: 'moet uit nummers van servers bestaan (17 tot 20 cijfers), met komma’s ertussen',
    })
    .optional(),
  BRIEVEN_MAP: z.string().optional(),
  GEGEVENS_MAP: z.string().optional(),
  BRIEVEN_PEILING: z.coerce
    .number({ error: 'moet een aantal seconden zijn, van 1 tot en met 3600' })
    .min(1, 'moet een aantal seconden zijn, van 1 tot en met 3600')
    .max(3600, 'moet een aantal seconden zijn, van 1 tot en met 3600')
    .optional(),
  BRON_URL: z.url({ protocol: /^https?$/, error: 'moet een webadres zijn' }).optional(),
  BRON_ORGANISATIE: z
    .string()
    .regex(/^[\w-]{1,60}$/, 'moet de naam zijn die de bron gebruikt, zoals heerlen')
    .optional(),
  BRON_VANAF: z.iso.date('moet een datum zijn, zoals 2020-01-31').optional(),
  VRAGEN_PER_MINUUT: z.coerce
    .number({ error: QUESTIONS })
    .int(QUESTIONS)
    .min(1, QUESTIONS)
    .max(1000, QUESTIONS)
    .optional(),
  METRIEK_POORT: z.coerce
    .number({ error: PORT })
    .int(PORT)
    .min(1024, PORT)
    .max(65_535, PORT)
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, { error: `moet een zijn van ${LEVELS.join(', ')}` }).default('info'),
});

/** The settings as the environment gives them; absent ones are left out. */
export type Settings = z.infer<typeof SCHEMA>;

/**
 * Reads the settings; an empty one counts as absent. One that nothing reads, but that
 * looks like ours, is refused: it was meant to do something.
 *
 * @throws {@link BotError} `SETTING_WRONG`, naming the setting and what is allowed, never its value.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const unknown = findUnknownSetting(Object.keys(env), Object.keys(SCHEMA.shape));
  if (unknown) throw new BotError('SETTING_WRONG', 'an unknown setting', { detail: unknown });
  const given = Object.fromEntries(
    Object.keys(SCHEMA.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const { success, data, error } = SCHEMA.safeParse(given);
  if (success) return data;
  const [issue] = error.issues;
  throw new BotError('SETTING_WRONG', 'a setting is wrong', {
    detail: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  });
}
