import { createHash } from 'node:crypto';

/** SHA-256 of a text, hexadecimal; empty for an empty one. */
export function textHash(text: string): string {
  return text === '' ? '' : createHash('sha256').update(text).digest('hex');
}
