import { monitorEventLoopDelay } from 'node:perf_hooks';
import { mainThreadMs } from './mainThreadMs.ts';

/** How long others had to wait at most, in milliseconds. */
export interface Waits {
  /** By the clock, which on a busy machine counts the work of others too. */
  readonly wall: number;
  /** In processor time of the thread that answers: what the program itself takes. Linux only, else 0. */
  readonly cpu: number;
}

const RESOLUTION = 5;

/** Watches the event loop until the function that it gives is called. */
export function watchLoop(): () => Waits {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  let most = 0;
  let before = mainThreadMs();
  const timer = setInterval(() => {
    const now = mainThreadMs();
    most = Math.max(most, now - before);
    before = now;
  }, RESOLUTION);
  return () => {
    clearInterval(timer);
    histogram.disable();
    return { wall: histogram.max / 1e6 - RESOLUTION, cpu: most };
  };
}
