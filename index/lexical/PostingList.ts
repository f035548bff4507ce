/** The rows that hold a term, in the order in which they were added, and how often each holds it. */
export class PostingList {
  readonly rows: number[] = [];
  /** Weighted number of times that the term stands in the row. */
  readonly counts: number[] = [];

  /** @param row the last one of the list, to which the count is added, or a higher one. */
  add(row: number, count: number): void {
    const last = this.rows.length - 1;
    if (this.rows[last] === row) {
      this.counts[last] = (this.counts[last] ?? 0) + count;
      return;
    }
    this.rows.push(row);
    this.counts.push(count);
  }

  /** Forgets a row; does nothing when the list does not hold it. */
  remove(row: number): void {
    const at = this.#placeOf(row);
    if (this.rows[at] !== row) return;
    this.rows.splice(at, 1);
    this.counts.splice(at, 1);
  }

  /** Where `row` stands, or would. */
  #placeOf(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
