import { extname } from 'node:path';
import { BotError } from '../../errors.ts';
import { LETTER_EXTENSIONS } from '../letterExtensions.ts';
import { ODD_CHARACTERS } from '../oddCharacters.ts';

/** In UTF-16 units, without the extension: with a suffix it stays within what file systems take. */
const MAX = 80;
/** Invisible, though not odd enough to refuse in the folder: marks of direction, joiners. */
const INVISIBLE = /\p{Cf}/gu;
const NOT_IN_NAMES = /[<>:"|?*]/gu;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A name for the folder of letters, from one that anyone could choose: no path,
 * nothing hidden, of a kind that letters are read from, and not too long.
 *
 * @throws {@link BotError} `FILE_NAME_ODD`, `FILE_KIND_UNKNOWN`.
 */
export function safeName(given: string): string {
  const composed = given.normalize('NFC');
  const shown = composed.replace(ODD_CHARACTERS, '\ufffd').replace(INVISIBLE, '').slice(0, MAX);
  if (composed.search(ODD_CHARACTERS) >= 0) {
    throw new BotError('FILE_NAME_ODD', 'unprintable characters in a name', { detail: shown });
  }
  const base = composed.split(/[/\\]/u).at(-1) ?? '';
  const extension = extname(`x${base}`).toLowerCase();
  if (!LETTER_EXTENSIONS.has(extension)) {
    throw new BotError('FILE_KIND_UNKNOWN', 'not a kind of file for letters', { detail: shown });
  }
  return stemOf(base.slice(0, -extension.length)) + extension;
}

function stemOf(text: string): string {
  const cleaned = text
    .replace(INVISIBLE, '')
    .replace(NOT_IN_NAMES, '-')
    .replaceAll(/\s+/gu, ' ')
    // A dot in front hides a file; ~$ is what Word keeps beside an open document.
    .replace(/^[.~$\s-]+/u, '')
    .slice(0, MAX)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/[.\s]+$/u, '');
  if (cleaned === '') return 'brief';
  return DEVICES.test(cleaned) ? `brief-${cleaned}` : cleaned;
}
