import { spawn } from 'node:child_process';
import { BotError } from '../../errors.ts';
import { FILE_LIMITS } from '../fileLimits.ts';

const LONGEST_OUTPUT = 1_000_000;

/**
 * The Dutch text that Tesseract sees in an image.
 *
 * @throws {@link BotError} `OCR_MISSING` without the program or its Dutch; `OCR_FAILED`.
 */
export function runTesseract(png: Uint8Array, program = 'tesseract'): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['stdin', 'stdout', '-l', 'nld', '--dpi', '300'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: FILE_LIMITS.ocrSeconds * 1000,
      killSignal: 'SIGKILL',
    });
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
      if (status === 0) resolve(text);
      else reject(failure(complaint));
    });
    // It may end before it has read all; its exit status tells.
    child.stdin.on('error', () => {});
    child.stdin.end(png);
  });
}

function failure(complaint: string, cause?: Error): BotError {
  const isAbsent = cause !== undefined && 'code' in cause && cause.code === 'ENOENT';
  const hasNoDutch = /Failed loading language|Error opening data file/i.test(complaint);
  return isAbsent || hasNoDutch
    ? new BotError('OCR_MISSING', 'Tesseract or its Dutch is not installed', { cause })
    : new BotError('OCR_FAILED', 'Tesseract failed', { cause });
}
