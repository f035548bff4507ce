/**
 * A stretch of a letter's stored text. `start` and `end` count UTF-16 code
 * units, `end` exclusive. It holds no text of its own, so what is quoted with
 * it cannot differ from the letter.
 */
export interface Passage {
  readonly start: number;
  readonly end: number;
}
