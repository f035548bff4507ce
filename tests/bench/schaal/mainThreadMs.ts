import { readFileSync } from 'node:fs';

/** Processor time of the thread that answers, in milliseconds, which no other program adds to. Linux only, else 0. */
export function mainThreadMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}
