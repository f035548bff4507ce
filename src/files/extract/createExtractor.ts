import { fork, type ChildProcess } from 'node:child_process';
import { builtFile } from '../../builtFile.ts';
import { BotError } from '../../errors.ts';
import { FILE_LIMITS } from '../fileLimits.ts';
import type { DugKind } from './extractText.ts';
import type { Extracted, ScannedPage } from './extracted.ts';
import { ExtractorEnded, extractWith, type ExtractorOptions } from './extractWith.ts';

/** Digs the text out of one file at a time, in a process that is killed when it takes too much. */
export interface Extractor {
  /** @throws {@link BotError} with one of the `FILE_…` or `OCR_…` codes. */
  extract(
    bytes: Uint8Array,
    as: DugKind,
    onScan?: (place: ScannedPage) => void,
  ): Promise<Extracted>;
}

const PROCESS = builtFile('src/files/extract/extractProcess.js');
/** The next file of a folder comes at once; after this the process is not needed. */
const IDLE_SECONDS = 5;

/** The process starts with the first file and ends after the last. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const take = (): ChildProcess => {
    clearTimeout(idle);
    if (child?.connected && !child.killed) return child;
    child = startProcess();
    return child;
  };
  const rest = (): void => {
    idle = setTimeout(() => child?.kill('SIGKILL'), IDLE_SECONDS * 1000).unref();
  };

  return {
    extract: (bytes, as, onScan) => {
      const request = { kind: 'file', bytes, as } as const;
      const once = () => extractWith(take(), request, { ...options, onScan });
      const next = last.then(() => once().catch(orAgain(once)).finally(rest));
      last = next.catch(() => {});
      return next;
    },
  };
}

/** Once more, in a new process, where the first was ended by another; a second time is enough. */
function orAgain(once: () => Promise<Extracted>): (error: unknown) => Promise<Extracted> {
  return async (error) => {
    if (!(error instanceof ExtractorEnded)) throw error;
    return once().catch((second: unknown) => {
      if (!(second instanceof ExtractorEnded)) throw second;
      throw new BotError('FILE_TOO_SLOW', 'the extracting process was ended twice');
    });
  };
}

function startProcess(): ChildProcess {
  const child = fork(PROCESS, {
    // The bot's token is in the environment; a file that takes over this process finds none.
    env: {},
    execArgv: [`--max-old-space-size=${FILE_LIMITS.heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
