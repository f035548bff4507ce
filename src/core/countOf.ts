/** A count with its noun: "1 brief", "2 brieven". */
export function countOf(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
