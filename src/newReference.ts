import { randomInt } from 'node:crypto';

/** No letter or digit that is taken for another when it is read out. */
const LETTERS = '2346789BCDFGHJKMPQRTVWXY';
const LENGTH = 6;

/** A short code that a person can read out, to find one line of the log by. */
export function newReference(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
