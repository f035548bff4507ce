import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createScratchIndex } from '../index/createScratchIndex.ts';
import { refuseRescued } from '../index/backup/refuseRescued.ts';
import { writeBackup } from '../index/backup/writeBackup.ts';
import { restoreBackup } from '../index/backup/restoreBackup.ts';
import { createEmbedder, type LocalEmbeddings } from '../index/embedder/createEmbedder.ts';
import { modelIdentity } from '../index/embedder/modelIdentity.ts';
import { lockFolder, type FolderLock } from '../index/lock/lockFolder.ts';
import { DATABASE_FILE, openArchive } from '../index/openArchive.ts';
import { ingest } from './app/ingest.ts';
import { eraseFetched } from './bron/eraseFetched.ts';
import type { Backup } from './backup.ts';
import { openBron, type BronSettings } from './bron/openBron.ts';
import { createMachine, noteCopied } from './createMachine.ts';
import { createFolderSource } from './files/createFolderSource.ts';
import type { BriefSource } from './briefSource.ts';
import type { Archive } from './ports.ts';
import type { Context, Streams } from './terminal/context.ts';
import { showProgress, type Progress } from './terminal/showProgress.ts';

/** Where things are, after flags, settings and defaults. */
export interface Places {
  readonly brieven: string | undefined;
  readonly gegevens: string | undefined;
  readonly bron: BronSettings;
  /** Names of what is set. */
  readonly settings: readonly string[];
  /** Absent: the model is opened for this run alone, and closed with it. */
  readonly openModel: typeof createEmbedder | undefined;
}

/** Builds the adapters, each when it is first needed; `close` ends what was opened. */
export function createContext(
  places: Places,
  streams: Streams,
  log: Logger,
): Context & { close(): Promise<void> } {
  const root = projectFolder();
  const folder = places.brieven ?? join(root, 'seeds');
  const data = places.gegevens ?? join(root, 'index/data');
  const progress = showProgress(streams);
  const bronFolder = join(data, 'bron');
  const source = createFolderSource(folder, { onScan: progress.scan });
  const { lock, lockToStart, release } = createLock(data);
  const embedder = once(() => (places.openModel ?? createEmbedder)(join(root, 'index/model')));
  const archive = once(async () => open(await embedder(), data, log));
  return {
    streams,
    log,
    folder,
    data,
    source,
    progress,
    lock: lockToStart,
    backup: createBackup(data, lock),
    machine: createMachine(root, resolve(data), places.settings),
    published: (period) =>
      openBron(places.bron, period, { folder: bronFolder, note: streams.note }),
    eraseFetched: (bron) => eraseFetched(bronFolder, bron),
    archive,
    filledArchive: async () => fill(await archive(), source, progress),
    scratchIndex: async (texts, onProgress) => {
      const embeddings = await embedder();
      return createScratchIndex(texts, onProgress, { embeddings, ...embeddings.info });
    },
    close: async () => {
      await closeMade(archive.made());
      await closeMade(embedder.made());
      release();
    },
  };
}

/** Takes the folder of data at most once. */
function createLock(data: string) {
  let held: FolderLock | null = null;
  const lock = (): boolean => {
    held ??= lockFolder(resolve(data));
    return held !== null;
  };
  return {
    lock,
    lockToStart: () => {
      refuseRescued(resolve(data));
      return lock();
    },
    release: () => held?.release(),
  };
}

/** A copy is put back while no bot can start. */
function createBackup(data: string, lock: () => boolean): Backup {
  const folder = resolve(data);
  return {
    write: async (path) => {
      const done = await writeBackup(join(folder, DATABASE_FILE), path);
      await noteCopied(folder);
      return done;
    },
    restore: async (path) => {
      lock();
      return restoreBackup(path, folder);
    },
  };
}

/** What failed to open has been told already, and has nothing to close. */
async function closeMade(made: Promise<{ close(): Promise<void> }> | undefined): Promise<void> {
  const opened = await made?.catch(() => null);
  await opened?.close();
}

/** Reads the folder of letters into an archive that is still empty. */
async function fill(archive: Archive, source: BriefSource, progress: Progress): Promise<Archive> {
  if ((await archive.store.summaries()).length > 0) return archive;
  await ingest(source, progress.step, archive).finally(progress.stop);
  return archive;
}

function open(embeddings: LocalEmbeddings, folder: string, log: Logger): Promise<Archive> {
  return openArchive({
    folder: resolve(folder),
    embeddings,
    identity: modelIdentity(embeddings.info),
    onRebuild: (reason) => {
      // A change to the database leaves its index file behind; that is how it works.
      const level = reason === 'out of step' ? 'debug' : 'warn';
      log[level]({ reason }, 'index file not used as it is; the database has all');
    },
  });
}

/** The nearest folder above this file with a package.json: the same from source and from dist. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

interface Once<T> {
  (): Promise<T>;
  /** What was made, if it was asked for. */
  made(): Promise<T> | undefined;
}

function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  return Object.assign(() => (made ??= make()), { made: () => made });
}
