import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { BotError } from '../errors.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import { ODD_CHARACTERS } from './oddCharacters.ts';

/** Without these, opening a pipe waits for ever, and a link put in place just now is followed. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW || 0) | (constants.O_NONBLOCK || 0);

/**
 * The bytes of an ordinary file.
 *
 * @throws {@link BotError} `FILE_NAME_ODD`, `FILE_NOT_PLAIN`, `FILE_TOO_LARGE`; the
 * system's own error when it cannot be opened.
 */
export async function readPlainFile(path: string): Promise<Buffer> {
  if (path.search(ODD_CHARACTERS) >= 0) {
    throw new BotError('FILE_NAME_ODD', 'unprintable characters in a file name');
  }
  if (!(await lstat(path)).isFile()) throw notPlain();
  const file = await open(path, FLAGS);
  try {
    const info = await file.stat();
    if (!info.isFile()) throw notPlain();
    if (info.size > FILE_LIMITS.bytes) throw tooLarge();
    const bytes = await file.readFile();
    if (bytes.length > FILE_LIMITS.bytes) throw tooLarge();
    return bytes;
  } finally {
    await file.close();
  }
}

function notPlain(): BotError {
  return new BotError('FILE_NOT_PLAIN', 'a link or device in the folder');
}

function tooLarge(): BotError {
  return new BotError('FILE_TOO_LARGE', 'a file beyond the limit');
}
