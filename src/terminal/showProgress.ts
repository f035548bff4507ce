import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../app/ingest.ts';
import type { Streams } from './context.ts';
import { withoutControls } from './withoutControls.ts';

/** How far a reading is, on standard error. One for a program: two would write over each other. */
export interface Progress {
  /** A file is done. */
  step(progress: IngestProgress): void;
  /** A scanned page of a file is about to be read, which takes seconds. */
  scan(file: { readonly bron: string }, place: ScanPlace): void;
  /** Nothing is under way any more; it may begin again. */
  stop(): void;
}

interface ScanPlace {
  readonly page: number;
  readonly pages: number;
}

interface Surroundings {
  readonly stream?: NodeJS.WritableStream;
  /** Milliseconds that only go up. */
  readonly now?: () => number;
}

/** In a mail from a task that runs by itself, a scan of a hundred pages is some ten lines. */
const NOTE_EVERY_MS = 30_000;
const LONGEST_NAME = 40;

/** A bar on a terminal; elsewhere a line for each letter that changed, and for long scans now and then. */
export function showProgress(
  { isTerminal, note }: Streams,
  { stream = process.stderr, now = () => performance.now() }: Surroundings = {},
): Progress {
  return isTerminal ? showBars(stream) : writeNotes(note, now);
}

function writeNotes(note: (text: string) => void, now: () => number): Progress {
  let last = { bron: '', at: 0 };
  return {
    step: ({ done, total, last: { kind, ...rest } }) => {
      if ((kind === 'nieuw' || kind === 'gewijzigd') && 'brief' in rest) {
        note(`Ingelezen (${done} van ${total}): ${rest.brief.kenmerk}`);
      }
    },
    scan: ({ bron }, place) => {
      if (last.bron === bron && now() - last.at < NOTE_EVERY_MS) return;
      last = { bron, at: now() };
      note(`Tekstherkenning van ${withoutControls(bron)}: ${placeText(place)}.`);
    },
    stop: () => {},
  };
}

/** A bar for the files; while a scan is read, one for its pages stands in its place. */
function showBars(stream: NodeJS.WritableStream): Progress {
  const files = createBar('Brieven inlezen {bar} {value} van {total}, nog {eta_formatted}', stream);
  const pages = createBar('{name}: tekstherkenning {bar} {place}', stream);
  return {
    step: ({ done, total }) => {
      pages.stop();
      files.show(done, total);
    },
    scan: ({ bron }, place) => {
      files.stop();
      pages.show(place.page - 1, place.pages, { name: shortName(bron), place: placeText(place) });
    },
    stop: () => {
      pages.stop();
      files.stop();
    },
  };
}

function createBar(
  format: string,
  stream: NodeJS.WritableStream,
): { show(value: number, total: number, words?: object): void; stop(): void } {
  const bar = new SingleBar({ format, stream, clearOnComplete: true });
  let isRunning = false;
  return {
    show: (value, total, words = {}) => {
      if (isRunning) bar.update(value, words);
      else bar.start(total, value, words);
      isRunning = true;
    },
    stop: () => {
      if (isRunning) bar.stop();
      isRunning = false;
    },
  };
}

function placeText({ page, pages }: ScanPlace): string {
  return `bladzijde ${page} van ${pages}`;
}

/** A bar that is wider than the window is cut off at its end, where the page number stands. */
function shortName(bron: string): string {
  const name = withoutControls(bron);
  return name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name;
}
