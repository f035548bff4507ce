import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of work before others get their turn, in milliseconds. */
const TURN_MS = 12;

/** To be awaited between two pieces of long work: it lets others go first when this took its time. */
export function createTurns(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < TURN_MS) return;
    await nextTurn();
    started = performance.now();
  };
}
