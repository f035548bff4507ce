import { describeError } from './describeError.ts';
import type { BotLog } from './discord/botLog.ts';
import { BotError } from './errors.ts';
import type { Archive } from './ports.ts';

/** In milliseconds. */
const LOOK_EVERY = 10_000;

/**
 * Looks whether the database is still where it was. What would be written to a file
 * that is gone would be lost at the next start without a word.
 *
 * @param onGone told once, with an error `STORE_GONE` for who keeps the bot.
 * @returns what ends the looking.
 */
export function watchData(
  archive: Pick<Archive, 'rescue'>,
  { log, onGone, every = LOOK_EVERY }: WatchDataOptions,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  // One look after the other: saving takes its time.
  const wait = (): void => {
    timer = setTimeout(() => void look(), every).unref();
  };
  const look = async (): Promise<void> => {
    try {
      const detail = await archive.rescue();
      if (detail === null) wait();
      else onGone(new BotError('STORE_GONE', 'the database was moved or deleted', { detail }));
    } catch (error) {
      log.error(describeError(error), 'looking after the database');
      wait();
    }
  };
  wait();
  return () => clearTimeout(timer);
}

export interface WatchDataOptions {
  readonly log: BotLog;
  readonly onGone: (error: BotError) => void;
  /** In milliseconds; default 10,000. */
  readonly every?: number;
}
