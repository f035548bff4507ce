#!/usr/bin/env node
import { CommanderError } from 'commander';
import { config } from 'dotenv';
import { pino } from 'pino';
import { apology } from './app/apology.ts';
import { ingest } from './app/ingest.ts';
import { readSettings, type Settings } from './config.ts';
import { createContext } from './createContext.ts';
import { startBot } from './discord/startBot.ts';
import { BotError } from './errors.ts';
import type { Context, Streams } from './terminal/context.ts';
import { converse } from './terminal/converse.ts';
import { createProgram, type Flags } from './terminal/createProgram.ts';
import { showProgress } from './terminal/showProgress.ts';

/** LangChain sends what is asked to a tracing service when one of these says "true". Nothing may leave the machine. */
const TRACING = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
];

const streams: Streams = {
  input: process.stdin,
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  isInteractive: process.stdin.isTTY,
  isTerminal: process.stderr.isTTY,
};

process.exitCode = await main(process.argv);

/** Exit status: 0 done, 1 could not, 2 wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  for (const name of TRACING) process.env[name] = 'false';
  config({ quiet: true });
  process.stdout.on('error', () => process.exit(0)); // The reader of a pipe went away.
  try {
    const settings = readSettings(process.env);
    const run = (flags: Flags, work: (context: Context) => Promise<void>) =>
      withContext(settings, flags, work);
    const program = createProgram({
      run,
      start: (flags) => run(flags, (context) => start(settings, context)),
    });
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    streams.note(apology(error));
    return 1;
  }
}

async function withContext(
  settings: Settings,
  flags: Flags,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const log = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  const brieven = flags.brieven ?? settings.BRIEVEN_MAP;
  const gegevens = flags.gegevens ?? settings.GEGEVENS_MAP;
  const context = createContext({ brieven, gegevens }, streams, log);
  try {
    await work(context);
  } catch (error) {
    if (!(error instanceof BotError)) log.error(describe(error), 'unexpected failure');
    throw error;
  } finally {
    await context.close();
  }
}

/** What the log may know of an error: never the whole object, which can hold a request's body. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  return { name: error.name, message: error.message, stack: error.stack };
}

async function start(settings: Settings, context: Context): Promise<void> {
  const archive = await context.archive();
  const progress = showProgress(streams);
  await ingest(context.source, progress.step, archive)
    .catch((error: unknown) => {
      // With letters read before, a folder that is gone is a warning, not an end.
      streams.note(apology(error));
      context.log.warn(describe(error), 'the folder of letters was not read');
    })
    .finally(progress.stop);
  const { scope } = await archive.live();
  if (scope.pairs === 0) throw new BotError('ARCHIVE_EMPTY', 'nothing to search');
  if (!settings.DISCORD_TOKEN) return converse(archive, context);
  await startBot({ settings, archive, log: context.log });
}
