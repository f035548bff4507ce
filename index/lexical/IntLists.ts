import { widen } from './widen.ts';

/** A megabyte: when more is needed another such piece is taken, and nothing is copied. */
const STRETCH_BITS = 18;
const STRETCH = 1 << STRETCH_BITS;
const LEAST_ROOM = 4;
/** What is known of a list, in this order; four, so that a shift finds it. */
const [START, LENGTH, ROOM] = [0, 1, 2];
const ABOUT_BITS = 2;

/**
 * Many lists of whole numbers of 32 bits that grow at their end, in a few stretches
 * of memory: as arrays of JavaScript the postings of an archive take several times
 * as much. A list that is full moves to a place of twice the room; the one that it
 * leaves is for another list.
 */
export class IntLists {
  /** Of each list, side by side because they are asked for together: see START, LENGTH and ROOM. */
  #about = new Int32Array(1024 << ABOUT_BITS);
  #count = 0;
  readonly #stretches: Int32Array[] = [];
  /** Places that lists left, by how much room they have. */
  readonly #free = new Map<number, number[]>();
  #end = 0;

  /** @returns the number of a new, empty list: 0, 1, 2, … */
  create(): number {
    if ((this.#count + 1) << ABOUT_BITS > this.#about.length) this.#about = widen(this.#about);
    this.#count += 1;
    return this.#count - 1;
  }

  lengthOf(list: number): number {
    return this.#about[(list << ABOUT_BITS) + LENGTH] ?? 0;
  }

  /** The numbers of a list, to be read and changed; until a list is made longer. */
  numbersOf(list: number): Int32Array {
    const start = this.startOf(list);
    return this.memoryOf(list).subarray(start, start + this.lengthOf(list));
  }

  /** Where a list lies: in this memory, from `startOf` on; until a list is made longer. */
  memoryOf(list: number): Int32Array {
    return this.#stretches[this.#placeOf(list) >>> STRETCH_BITS] ?? NOTHING;
  }

  startOf(list: number): number {
    return this.#placeOf(list) & (STRETCH - 1);
  }

  /** Whether a list has to move to become longer. */
  isFull(list: number): boolean {
    const about = list << ABOUT_BITS;
    return this.#about[about + LENGTH] === this.#about[about + ROOM];
  }

  /** 0 for an empty list. */
  lastOf(list: number): number {
    return this.memoryOf(list)[this.startOf(list) + this.lengthOf(list) - 1] ?? 0;
  }

  /** Changes the last number of a list that is not empty. */
  setLast(list: number, value: number): void {
    this.memoryOf(list)[this.startOf(list) + this.lengthOf(list) - 1] = value;
  }

  push(list: number, value: number): void {
    const length = this.lengthOf(list);
    if (this.isFull(list)) this.#move(list, Math.max(LEAST_ROOM, length * 2));
    this.memoryOf(list)[this.startOf(list) + length] = value;
    this.#about[(list << ABOUT_BITS) + LENGTH] = length + 1;
  }

  /** Keeps the first `length` numbers. */
  shorten(list: number, length: number): void {
    this.#about[(list << ABOUT_BITS) + LENGTH] = length;
  }

  #move(list: number, room: number): void {
    const about = list << ABOUT_BITS;
    const [before, moved] = [this.#about[about + ROOM] ?? 0, this.#place(room)];
    const stretch = this.#stretches[moved >>> STRETCH_BITS];
    if (before > 0) {
      stretch?.set(this.numbersOf(list), moved & (STRETCH - 1));
      const places = this.#free.get(before) ?? [];
      places.push(this.#placeOf(list));
      this.#free.set(before, places);
    }
    this.#about[about + START] = moved;
    this.#about[about + ROOM] = room;
  }

  #placeOf(list: number): number {
    return this.#about[(list << ABOUT_BITS) + START] ?? 0;
  }

  /** A place lies in one stretch; a larger one is a stretch of its own. */
  #place(room: number): number {
    const reused = this.#free.get(room)?.pop();
    if (reused !== undefined) return reused;
    if ((this.#end & (STRETCH - 1)) + room > STRETCH) {
      this.#end = Math.ceil(this.#end / STRETCH) * STRETCH;
    }
    const start = this.#end;
    this.#stretches[start >>> STRETCH_BITS] ??= new Int32Array(Math.max(STRETCH, room));
    this.#end += room;
    return start;
  }
}

const NOTHING = new Int32Array(0);
