import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../app/ingest.ts';
import type { Streams } from './context.ts';

/** A bar on a terminal; elsewhere a line for each letter that changed. */
export function showProgress({ isTerminal, note }: Streams): {
  step(progress: IngestProgress): void;
  stop(): void;
} {
  if (!isTerminal) {
    return {
      step: ({ done, total, last }) => {
        if (last.kind === 'nieuw' || last.kind === 'gewijzigd') {
          note(`Ingelezen (${done} van ${total}): ${last.brief.kenmerk}`);
        }
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar({
    format: 'Brieven inlezen {bar} {value} van {total}, nog {eta_formatted}',
    stream: process.stderr,
  });
  let isRunning = false;
  return {
    step: ({ done, total }) => {
      if (!isRunning) bar.start(total, 0);
      isRunning = true;
      bar.update(done);
    },
    stop: () => {
      if (isRunning) bar.stop();
    },
  };
}
