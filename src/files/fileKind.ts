/** The ways in which a letter's file can be read. */
export type FileKind = 'text' | 'html' | 'pdf' | 'zip';

/** Files that say by their first bytes that they are something else. */
const OTHER_KINDS = [
  [0xd0, 0xcf, 0x11, 0xe0], // .doc, and a .docx with a password
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x1f, 0x8b], // gzip
] as const;
const PDF = /%PDF-\d/;
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** PDF readers look for the mark this far, and so do we: some have bytes before it. */
const SNIFFED = 1024;

/**
 * What a file is, by its bytes first and its name second: a .txt that is a PDF is
 * read as a PDF. `null` is a kind that no letter is read from.
 */
export function fileKind(bytes: Uint8Array, extension: string): FileKind | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (OTHER_KINDS.some((magic) => startsWith(bytes, magic))) return null;
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  if (PDF.test(head)) return 'pdf';
  const ending = extension.toLowerCase();
  if (['.html', '.htm'].includes(ending) || HTML.test(head.replace(/^\u00ef\u00bb\u00bf/u, '')))
    return 'html';
  return ['.pdf', '.docx', '.odt', '.doc', '.rtf'].includes(ending) ? null : 'text';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
