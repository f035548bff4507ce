#!/usr/bin/env node
import { CommanderError } from 'commander';
import { config } from 'dotenv';
import { pino } from 'pino';
import { apology } from './app/apology.ts';
import { readSettings, type Settings } from './config.ts';
import { createContext } from './createContext.ts';
import { describeError } from './describeError.ts';
import { BotError } from './errors.ts';
import type { Context, Streams } from './terminal/context.ts';
import { newReference } from './newReference.ts';
import { createProgram, type Flags } from './terminal/createProgram.ts';

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

/** Of the line in the log that tells why the program failed. */
let reference = '';

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
      start: (flags) => run(flags, (context) => startUp(settings, context)),
    });
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    streams.note(apology(error, reference));
    return 1;
  }
}

/** Discord's library is read only for the bot: the other commands answer sooner without it. */
async function startUp(settings: Settings, context: Context): Promise<void> {
  const { start } = await import('./start.ts');
  await start(settings, context);
}

async function withContext(
  settings: Settings,
  flags: Flags,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const log = pino({ level: settings.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
  const brieven = flags.brieven ?? settings.BRIEVEN_MAP;
  const gegevens = flags.gegevens ?? settings.GEGEVENS_MAP;
  const context = createContext({ brieven, gegevens, bron: settings }, streams, log);
  try {
    await work(context);
  } catch (error) {
    if (!(error instanceof BotError)) {
      reference = newReference();
      log.error({ ...describeError(error), reference }, 'unexpected failure');
    }
    throw error;
  } finally {
    await context.close();
  }
}
