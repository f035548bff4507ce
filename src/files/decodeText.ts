import iconv from 'iconv-lite';

/**
 * The text of a file: UTF-8, UTF-16 when it says so with a byte order mark,
 * else Windows-1252, in which every byte is a character.
 *
 * @throws Error for a file with zero bytes in it, which is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new Error('not a text file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node 20's own windows-1252 is Latin-1: it loses the euro sign and curly quotes.
    return iconv.decode(Buffer.from(bytes), 'windows-1252');
  }
}
