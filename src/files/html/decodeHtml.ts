import iconv from 'iconv-lite';
import { decodeText } from '../decodeText.ts';

const SNIFFED = 4096;
const CHARSET =
  /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;
const BYTE_ORDER_MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u;
/** What browsers take Latin-1 to be; and a page that can be read as bytes is no UTF-16, whatever it says. */
const MEANT: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
};

/** The text of a page, in the encoding of its byte order mark, its own words, or as `decodeText` finds. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  const [, meta, xml] = CHARSET.exec(head) ?? [];
  const named = (meta ?? xml)?.toLowerCase();
  const charset = named === undefined ? undefined : (MEANT[named] ?? named);
  if (charset === undefined || BYTE_ORDER_MARK.test(head)) return decodeText(bytes);
  // Pages that say UTF-8 and are Windows-1252 are common; decodeText sees that.
  if (charset === 'utf-8' || !iconv.encodingExists(charset)) return decodeText(bytes);
  return iconv.decode(Buffer.from(bytes), charset);
}
