import { createHash } from 'node:crypto';
import type { StoredPair } from '../ports.ts';

const LENGTH = 6;

/**
 * Six characters that differ as soon as a vraag or antwoord of these pairs reads otherwise:
 * for a button that must show others what its presser saw.
 */
export function versionTag(pairs: readonly StoredPair[]): string {
  const hash = createHash('sha256');
  for (const { brief, pair } of pairs) {
    for (const passage of [pair.vraag, pair.antwoord]) {
      hash.update(passage ? brief.tekst.slice(passage.start, passage.end) : '').update('\0');
    }
  }
  return hash.digest('base64url').slice(0, LENGTH);
}
