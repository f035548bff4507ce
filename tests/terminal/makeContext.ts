import { pino } from 'pino';
import type { Archive } from '../../src/ports.ts';
import type { Context } from '../../src/terminal/context.ts';

function never(): never {
  throw new Error('not used here');
}

/** A context of this archive, and what a command writes to it. */
export function makeContext(archive: Archive): { context: Context; said: string[] } {
  const said: string[] = [];
  const streams = {
    input: process.stdin,
    out: (text: string) => said.push(text),
    note: () => {},
    isInteractive: false,
    isTerminal: false,
  };
  const context: Context = {
    streams,
    log: pino({ level: 'silent' }),
    folder: '',
    data: 'unused',
    progress: { step: never, scan: never, stop: never },
    backup: { write: never, restore: never },
    machine: { look: never },
    lock: never,
    eraseFetched: never,
    source: { list: never, read: never, holds: never },
    published: never,
    archive: async () => archive,
    filledArchive: async () => archive,
    scratchIndex: never,
  };
  return { context, said };
}
