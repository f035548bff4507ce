import { spawn } from 'node:child_process';
import { BotError } from '../../errors.ts';
import { giveWay } from '../../giveWay.ts';
import { FILE_LIMITS } from '../fileLimits.ts';

const LONGEST_OUTPUT = 20_000_000;
const ARGUMENTS = ['stdin', 'stdout', '-l', 'nld', '--dpi', '300', '-c', 'tessedit_create_hocr=1'];
/** What `env` ends with when there is no such program. */
const NOT_FOUND = 127;

/**
 * The Dutch text that Tesseract sees in an image, as hOCR: words with their places.
 *
 * @throws {@link BotError} `OCR_MISSING` without the program or its Dutch; `OCR_FAILED`.
 */
export function runTesseract(png: Uint8Array, program = 'tesseract'): Promise<string> {
  return new Promise((resolve, reject) => {
    const [command, ...rest] = commandLine(program);
    const child = spawn(command, rest, {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: FILE_LIMITS.ocrSeconds * 1000,
      killSignal: 'SIGKILL',
    });
    if (child.pid) giveWay(child.pid);
    // Else it would work on after a bot that is asked to stop.
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    let text = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (some: string) => {
      if (text.length < LONGEST_OUTPUT) text += some;
    });
    child.stderr.setEncoding('utf8').on('data', (some: string) => {
      if (complaint.length < LONGEST_OUTPUT) complaint += some;
    });
    child.on('error', (cause) => reject(failure(complaint, cause)));
    child.on('close', (status) => {
      process.off('exit', end);
      if (status === 0) resolve(text);
      else reject(failure(complaint, undefined, status === NOT_FOUND));
    });
    // It may end before it has read all; its exit status tells.
    child.stdin.on('error', () => {});
    child.stdin.end(png);
  });
}

/** On one thread a page takes half the time; Tesseract takes that from its environment only. */
function commandLine(program: string): readonly [string, ...string[]] {
  if (process.platform === 'win32') return [program, ...ARGUMENTS];
  return ['env', 'OMP_THREAD_LIMIT=1', program, ...ARGUMENTS];
}

function failure(complaint: string, cause?: Error, isNotFound = false): BotError {
  const isAbsent =
    isNotFound || (cause !== undefined && 'code' in cause && cause.code === 'ENOENT');
  const hasNoDutch = /Failed loading language|Error opening data file/i.test(complaint);
  return isAbsent || hasNoDutch
    ? new BotError('OCR_MISSING', 'Tesseract or its Dutch is not installed', { cause })
    : new BotError('OCR_FAILED', 'Tesseract failed', { cause });
}
