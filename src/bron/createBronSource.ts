import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PublishedSource } from '../briefSource.ts';
import { isDocumentId } from './answers.ts';
import { createBronCache } from './createBronCache.ts';
import { createBronClient } from './createBronClient.ts';
import { createLetterReader } from './createLetterReader.ts';
import { findLetters, type Period } from './findLetters.ts';
import type { Patience } from './patience.ts';
import { afterSearch, searchPeriod } from './searchPeriod.ts';
import { syncChanges } from './syncChanges.ts';

/** How far the source is, for people to watch. */
export type BronProgress =
  | { readonly kind: 'gevonden'; readonly count: number }
  | { readonly kind: 'wachten'; readonly ms: number };

export interface BronOptions {
  /** Address of an API like that of openbesluitvorming.nl. */
  readonly url: string;
  /** The organisation's key there: `heerlen`. */
  readonly organisatie: string;
  readonly period: Period;
  /** Of the cache; a folder below it is made. */
  readonly folder: string;
  readonly onProgress?: (progress: BronProgress) => void;
  readonly patience?: Patience;
  readonly now?: () => Date;
}

const PATIENCE: Patience = {
  retries: 5,
  firstWait: 1000,
  timeout: 30_000,
  longestPause: 300_000,
  wait,
};

/**
 * The answer letters that one organisation published at openbesluitvorming.nl.
 * Only the host of `url` is ever asked for anything, one request at a time.
 */
export function createBronSource(options: BronOptions): PublishedSource {
  const { organisatie, period, now = () => new Date() } = options;
  const onProgress = options.onProgress ?? (() => {});
  const { origin, host, pathname } = new URL(options.url);
  const address = `${origin}${pathname.replace(/\/+$/u, '')}`;
  const cache = createBronCache(join(options.folder, host.replace(':', '_'), organisatie));
  const client = createBronClient(address, options.patience ?? PATIENCE, (ms) =>
    onProgress({ kind: 'wachten', ms }),
  );
  const bron = { client, cache, organisatie };
  const letter = createLetterReader(bron);
  return {
    list: async () => {
      const today = now().toISOString().slice(0, 10);
      const done = searchPeriod(period, await cache.state(), today);
      await findLetters(done, bron, (count) => onProgress({ kind: 'gevonden', count }));
      await cache.saveState(afterSearch({ wanted: period, done }, await cache.state(), today));
      return (await cache.letters()).map(({ id }) => ({ bron: id, path: id }));
    },
    read: async (file) => {
      const tekst = await letter(file.bron);
      const sha256 = createHash('sha256').update(tekst).digest('hex');
      return { sha256, tekst, bronUrl: `${address}/?view=${encodeURIComponent(file.bron)}` };
    },
    holds: async (id) => !isDocumentId(id) || (await cache.letter(id)) !== null,
    removed: async () => {
      await syncChanges(bron);
      return (await cache.state()).unsettled;
    },
    settle: async (id) => {
      const state = await cache.state();
      await cache.saveState({ ...state, unsettled: state.unsettled.filter((o) => o !== id) });
    },
  };
}
