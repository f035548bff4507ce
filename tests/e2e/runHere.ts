import { Readable } from 'node:stream';
import { runProgram } from '../../src/runProgram.ts';
import type { Run } from './runVraagbaak.ts';

/** Runs the program in this process, which saves a start: the whole program but its first lines. */
export async function runHere(
  args: readonly string[],
  { env = {}, input = '' }: { readonly env?: Record<string, string>; readonly input?: string } = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const code = await runProgram(['node', 'vraagbaak', ...args], {
    env: { LOG_LEVEL: 'warn', ...env },
    streams: {
      input: Readable.from([input]),
      out: (text) => (out += `${text}\n`),
      note: (text) => (err += `${text}\n`),
      isInteractive: false,
      isTerminal: false,
    },
    log: { write: (line) => (err += line) },
  });
  return { code, out, err };
}
