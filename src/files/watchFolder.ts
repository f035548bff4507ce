import { watch } from 'chokidar';

export interface WatchOptions {
  readonly folder: string;
  /** Milliseconds between looks, for network folders that send no events; null: the system's events. */
  readonly pollMs: number | null;
  /** Told of a file that is new or changed, once it has stopped growing. */
  readonly onFile: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

/** A file is done when its size has stood still for this long, in milliseconds. */
const SETTLED = 1500;

/** Watches a folder and those below it, from now on. @returns what ends the watching. */
export function watchFolder({
  folder,
  pollMs,
  onFile,
  onError,
}: WatchOptions): () => Promise<void> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: /(?:^|[/\\])\../u,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 200 },
    ...(pollMs !== null && { usePolling: true, interval: pollMs }),
  });
  watcher.on('add', onFile).on('change', onFile).on('error', onError);
  return () => watcher.close();
}
