import { CommanderError } from 'commander';
import { pino, type DestinationStream } from 'pino';
import type { createEmbedder } from '../index/embedder/createEmbedder.ts';
import { apology } from './app/apology.ts';
import { readSettings, type Settings } from './config.ts';
import { createContext } from './createContext.ts';
import { describeError } from './describeError.ts';
import { BotError } from './errors.ts';
import { newReference } from './newReference.ts';
import type { Context, Streams } from './terminal/context.ts';
import { createProgram, type Flags } from './terminal/createProgram.ts';

/** What the program has of the process that it runs in. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
  /** Where the log goes, a JSON line an event. */
  readonly log: DestinationStream;
  /** For who runs it many times in one process; absent: opens and closes the model each time. */
  readonly openModel?: typeof createEmbedder;
}

/**
 * Runs the program once.
 *
 * @param argv as `process.argv`: the command starts at the third.
 * @returns the exit status: 0 done, 1 could not, 2 wrong usage.
 */
export async function runProgram(argv: readonly string[], around: Surroundings): Promise<number> {
  const failure = { reference: '' };
  try {
    const settings = readSettings(around.env);
    const run = (flags: Flags, work: (context: Context) => Promise<void>) =>
      withContext(work, { settings, flags, around, failure });
    const program = createProgram({
      run,
      start: (flags) => run(flags, (context) => startUp(settings, context)),
    });
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    around.streams.note(apology(error, failure.reference));
    return 1;
  }
}

/** Discord's library is read only for the bot: the other commands answer sooner without it. */
async function startUp(settings: Settings, context: Context): Promise<void> {
  const { start } = await import('./start.ts');
  await start(settings, context);
}

interface Setting {
  readonly settings: Settings;
  readonly flags: Flags;
  readonly around: Surroundings;
  /** Gets the reference of the line in the log that tells why the program failed. */
  readonly failure: { reference: string };
}

async function withContext(
  work: (context: Context) => Promise<void>,
  { settings, flags, around, failure }: Setting,
): Promise<void> {
  const log = pino({ level: settings.LOG_LEVEL }, around.log);
  const brieven = flags.brieven ?? settings.BRIEVEN_MAP;
  const gegevens = flags.gegevens ?? settings.GEGEVENS_MAP;
  const set = Object.keys(settings).filter((name) => around.env[name]?.trim());
  const { openModel } = around;
  const places = { brieven, gegevens, bron: settings, settings: set, openModel };
  const context = createContext(places, around.streams, log);
  try {
    await work(context);
  } catch (error) {
    if (!(error instanceof BotError)) {
      failure.reference = newReference();
      log.error({ ...describeError(error), reference: failure.reference }, 'unexpected failure');
    }
    throw error;
  } finally {
    await context.close();
  }
}
