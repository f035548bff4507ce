/** Names a number within a section of the letter. */
export function keyOf(section: number, nr: string): string {
  return `${section}|${nr}`;
}
