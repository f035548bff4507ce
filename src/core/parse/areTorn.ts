import type { Line } from './line.ts';

const BREAKS_OFF = /(?:[\p{Ll}\d,–-]|\p{Lu}{2,})$/u;
const GOES_ON = /^(?:[\p{Ll}(€]|\d+(?![.)\d:]))/u;
const MARKER = /^(?:vra|antwoord)\S*(?: \S+){0,3}$/iu;

/** Whether two lines look like the halves of one sentence. */
export function areTorn(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below || MARKER.test(above.text)) return false;
  return above.text.includes(' ') && BREAKS_OFF.test(above.text) && GOES_ON.test(below.text);
}
