import { Readable } from 'node:stream';
import { createEmbedder, type LocalEmbeddings } from '../../index/embedder/createEmbedder.ts';
import { runProgram } from '../../src/runProgram.ts';
import type { Run } from './runVraagbaak.ts';

let model: Promise<LocalEmbeddings> | undefined;

/** One for all runs: to open it takes longer than most of them. */
function openModel(folder: string): Promise<LocalEmbeddings> {
  model ??= createEmbedder(folder).then((opened) => {
    opened.close = () => Promise.resolve();
    return opened;
  });
  return model;
}

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
    openModel,
  });
  return { code, out, err };
}
