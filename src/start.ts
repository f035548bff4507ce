import { once } from 'node:events';
import { commands, messageCommands } from '../commands/index.ts';
import { apology } from './app/apology.ts';
import { createReader, type Reader } from './app/createReader.ts';
import { ingest } from './app/ingest.ts';
import type { Settings } from './config.ts';
import { describeError } from './describeError.ts';
import { createBeheer } from './createBeheer.ts';
import { createLimit } from './discord/createLimit.ts';
import { startBot, type Bot } from './discord/startBot.ts';
import { BotError } from './errors.ts';
import { createOriginals } from './files/createOriginals.ts';
import { createPathsSource } from './files/createFolderSource.ts';
import { watchFolder } from './files/watchFolder.ts';
import type { WaitingRoom } from './letterDesk.ts';
import { openMetrics } from './openMetrics.ts';
import type { Archive } from './ports.ts';
import type { Context } from './terminal/context.ts';
import { watchData } from './watchData.ts';
import { converse } from './terminal/converse.ts';

/**
 * The program without a command: reads what is new in the folder of letters,
 * then runs the bot until it is told to stop; without a token, the conversation.
 *
 * @throws {@link BotError} of opening the archive, `ARCHIVE_EMPTY`, and those of `startBot`.
 */
export async function start(settings: Settings, context: Context): Promise<void> {
  if (settings.DISCORD_TOKEN && !context.lock()) {
    context.log.warn('the folder of data may only be read: no lock');
  }
  const archive = await context.archive();
  await readFolder(archive, context);
  const { scope } = await archive.live();
  if (scope.pairs === 0) throw new BotError('ARCHIVE_EMPTY', 'nothing to search');
  // The model is read at its first text: not while the first asker waits.
  await archive.embedder.embedQuery('warm');
  const reader = openReader(archive, context);
  const stopWatching = watchLetters(reader, settings, context);
  try {
    await serve(archive, settings, { ...context, reader });
  } finally {
    await stopWatching();
    await reader.stop();
  }
}

/** Of one user, unless it is set. */
const QUESTIONS_A_MINUTE = 120;

/** The bot, or without a token the conversation. */
async function serve(
  archive: Archive,
  settings: Settings,
  context: Context & { readonly reader: Reader },
): Promise<void> {
  const token = settings.DISCORD_TOKEN;
  if (!token) return converse(archive, context);
  const { DISCORD_API: api, DISCORD_GUILD_ID: guildId } = settings;
  const stop = new AbortController();
  onSignal(() => stop.abort());
  const beheer = createBeheer(settings, context, context.reader);
  const stopClearing = clearDaily(beheer.room, context);
  const originals = createOriginals(context.folder);
  const base = { token, api, guildId, archive, beheer, originals, commands, messageCommands };
  const onGone = (error: BotError) => stop.abort(error);
  const stopWatching = watchData(archive, { log: context.log, onGone });
  let bot: Bot | undefined;
  const view = { archive, isConnected: () => bot?.isConnected() ?? false };
  const { stop: stopMetrics, ...counted } = await openMetrics(settings, view, context.log);
  try {
    bot = await startBot({ ...base, ...counted, ...createLimits(settings), signal: stop.signal });
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
    await bot.stop();
    if (isGone(stop.signal.reason)) throw stop.signal.reason;
  } catch (error) {
    if (!stop.signal.aborted || isGone(error)) throw error;
  } finally {
    stopClearing();
    stopWatching();
    await stopMetrics();
  }
}

/** In milliseconds: a service manager kills who takes longer, and others wait for it. */
const STOP_WITHIN = 9500;

/** What is not done in time, such as the text of a scan, is done at the next start. */
function onSignal(stop: () => void): void {
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.once(name, () => {
      setTimeout(() => process.exit(), STOP_WITHIN).unref();
      stop();
    });
  }
}

/** People type faster than they ask: ten keys for a question. */
function createLimits({ VRAGEN_PER_MINUUT: most = QUESTIONS_A_MINUTE }: Settings) {
  return { limit: createLimit(most), typing: createLimit(10 * most) };
}

function isGone(error: unknown): error is BotError {
  return error instanceof BotError && error.code === 'STORE_GONE';
}

/** In milliseconds. */
const DAY = 24 * 3600 * 1000;

/** Letters that were sent in and not taken in are kept no longer than was said. */
function clearDaily(room: WaitingRoom, { log }: Context): () => void {
  const clear = () =>
    void room
      .expire()
      .catch((error: unknown) => log.warn(describeError(error), 'clearing the waiting room'));
  clear();
  const timer = setInterval(clear, DAY).unref();
  return () => clearInterval(timer);
}

function openReader(archive: Archive, { folder, log }: Context): Reader {
  return createReader({
    archive,
    sourceOf: (path) => createPathsSource([path], folder),
    onRead: ({ kind, bron }) => log.info({ kind, bron }, 'letter read'),
    onError: (error) => log.warn(describeError(error), 'a watched file was not read'),
  });
}

/** Letters that are dropped into the folder while the program runs are read within seconds. */
function watchLetters(
  reader: Reader,
  { BRIEVEN_PEILING: seconds }: Settings,
  { folder, log }: Context,
): () => Promise<void> {
  return watchFolder({
    folder,
    pollMs: seconds === undefined ? null : seconds * 1000,
    // A correction is no letter: the one that it stands beside is read again.
    onFile: (path) => reader.read(path.replace(/\.pairs\.json$/u, '')),
    onError: (error) => log.warn(describeError(error), 'a watched file was not read'),
  });
}

/** With letters read before, a folder that is gone or empty is a warning, not an end. */
async function readFolder(
  archive: Archive,
  { streams, source, progress, log }: Context,
): Promise<void> {
  try {
    await ingest(source, progress.step, archive);
  } catch (error) {
    const isKnown = error instanceof BotError && error.code.startsWith('FOLDER_');
    if (!isKnown || (await archive.store.summaries()).length === 0) throw error;
    streams.note(apology(error));
    log.warn({ code: error.code }, 'the folder of letters was not read');
  } finally {
    progress.stop();
  }
}
