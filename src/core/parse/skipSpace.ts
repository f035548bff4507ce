/** The first place from `from` on that is no white space; the length of the text when there is none. */
export function skipSpace(scan: string, from: number): number {
  let at = from;
  while (at < scan.length && (scan[at] ?? '').trim() === '') at += 1;
  return at;
}
