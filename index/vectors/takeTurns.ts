import { setImmediate as nextTurn } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { DenseIndex } from '../../src/liveIndex.ts';

/**
 * Gives each search a turn of the event loop of its own, in the order in which they
 * came. Of many questions at once one is worked on at a time, and what comes in
 * meanwhile (a key that is pressed, a question to acknowledge) goes between two of them.
 */
export function takeTurns(dense: DenseIndex): DenseIndex {
  const line = new PQueue({ concurrency: 1 });
  return {
    search: (...asked) =>
      line.add(async () => {
        await nextTurn();
        return dense.search(...asked);
      }),
  };
}
