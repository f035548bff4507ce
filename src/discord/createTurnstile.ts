import { setImmediate as nextTurn } from 'node:timers/promises';

/** So many at once: fewer keep the last of fifty waiting for half a second, more keep who types waiting. */
const AT_ONCE = 3;

/**
 * Lets a few through in each turn of the event loop, in the order in which they
 * came: of many questions at once the first is not kept waiting by the handling
 * of all others, and neither is who presses a key meanwhile.
 */
export function createTurnstile(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let passing = 0;
  return () => {
    if (passing % AT_ONCE === 0) last = last.then(() => nextTurn());
    passing += 1;
    return last;
  };
}
