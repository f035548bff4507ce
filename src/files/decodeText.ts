import iconv from 'iconv-lite';

/** UTF-16 without a mark is told from its first bytes. */
const SNIFFED = 2000;
/** Share of zero bytes at odd (or even) places: Dutch text has almost no letter above U+00FF. */
const FEWEST_ZEROS = 0.7;

/**
 * The text of a file: UTF-8, UTF-16 (with a byte order mark, or told from its zero
 * bytes), else Windows-1252, in which every byte is a character.
 *
 * @throws Error for a file with zero bytes in it that is no UTF-16: it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) throw new Error('not a text file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20's own windows-1252 is Latin-1: it loses the euro sign and curly quotes.
    return iconv.decode(Buffer.from(bytes), 'windows-1252');
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, SNIFFED);
  const even = zeroShare(head, 0);
  const odd = zeroShare(head, 1);
  if (odd > FEWEST_ZEROS && even === 0) return 'utf-16le';
  return even > FEWEST_ZEROS && odd === 0 ? 'utf-16be' : null;
}

function zeroShare(bytes: Uint8Array, from: 0 | 1): number {
  let zeros = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros / Math.max(1, Math.floor(bytes.length / 2));
}
