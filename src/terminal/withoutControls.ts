/** A letter may hold anything; a terminal obeys some of it, and turns words around for some. */
export function withoutControls(line: string): string {
  return line.replaceAll(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\u{FFFD}');
}
