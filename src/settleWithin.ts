import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when `work` is done, well or not, or after so many milliseconds when that is sooner. */
export async function settleWithin(work: Promise<unknown>, ms: number): Promise<void> {
  const settled = new AbortController();
  const late = wait(ms, undefined, { signal: settled.signal });
  await Promise.allSettled([Promise.race([work, late])]);
  settled.abort();
  await Promise.allSettled([late]);
}
