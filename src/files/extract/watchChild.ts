import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { BotError } from '../../errors.ts';
import { FILE_LIMITS } from '../fileLimits.ts';

interface Watch {
  /** Time does not count while something else works. */
  pause(): void;
  restart(): void;
  stop(): void;
}

const LOOK_EVERY_MS = 100;
const PAGE_BYTES = 4096;

/** Calls `onExcess` once when a process works too long, or (on Linux) takes too much memory. */
export function watchChild(
  child: ChildProcess,
  limits: { readonly seconds?: number; readonly memoryBytes?: number },
  onExcess: (error: BotError) => void,
): Watch {
  const { seconds = FILE_LIMITS.seconds, memoryBytes = FILE_LIMITS.memoryBytes } = limits;
  let since = performance.now();
  let isPaused = false;
  const timer = setInterval(() => {
    if (!isPaused && performance.now() - since > seconds * 1000) {
      onExcess(new BotError('FILE_TOO_SLOW', 'extraction took too long'));
    } else void lookAtMemory();
  }, LOOK_EVERY_MS);

  async function lookAtMemory(): Promise<void> {
    const resident = await residentBytes(child.pid);
    if (resident <= memoryBytes || !timer.hasRef()) return;
    onExcess(new BotError('FILE_TOO_LARGE', 'extraction took too much memory'));
  }

  return {
    pause: () => {
      isPaused = true;
    },
    restart: () => {
      isPaused = false;
      since = performance.now();
    },
    stop: () => {
      timer.unref();
      clearInterval(timer);
    },
  };
}

/** 0 where the system does not tell. The limit on the heap holds everywhere. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1]) || 0) * PAGE_BYTES;
}
