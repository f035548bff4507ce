/** A megabyte: when more is needed another such piece is taken, and nothing is copied. */
const STRETCH = 1 << 18;
const LEAST_ROOM = 4;
/** What is known of a list, in this order. */
const [START, LENGTH, ROOM, FIELDS] = [0, 1, 2, 4];

/**
 * Many lists of whole numbers of 32 bits that grow at their end, in a few stretches
 * of memory: as arrays of JavaScript the postings of an archive take several times
 * as much. A list that is full moves to a place of twice the room; the one that it
 * leaves is for another list.
 */
export class IntLists {
  /** Of each list, side by side because they are asked for together: see START, LENGTH and ROOM. */
  #about = new Int32Array(1024 * FIELDS);
  #count = 0;
  readonly #stretches: Int32Array[] = [];
  /** Places that lists left, by how much room they have. */
  readonly #free = new Map<number, number[]>();
  #end = 0;

  /** @returns the number of a new, empty list: 0, 1, 2, … */
  create(): number {
    if ((this.#count + 1) * FIELDS > this.#about.length) {
      const wider = new Int32Array(this.#about.length * 2);
      wider.set(this.#about);
      this.#about = wider;
    }
    this.#count += 1;
    return this.#count - 1;
  }

  lengthOf(list: number): number {
    return this.#about[list * FIELDS + LENGTH] ?? 0;
  }

  /** The memory in which the list lies, from `startOf` on; until it is extended. */
  memoryOf(list: number): Int32Array {
    return this.#memory(this.#placeOf(list));
  }

  startOf(list: number): number {
    return this.#placeOf(list) % STRETCH;
  }

  /** Whether the list would have to move to become longer by `count`. */
  isFull(list: number, count: number): boolean {
    return this.lengthOf(list) + count > (this.#about[list * FIELDS + ROOM] ?? 0);
  }

  /** Makes the list longer by `count` numbers, to be written by the caller. */
  extend(list: number, count: number): void {
    const length = this.lengthOf(list) + count;
    if (this.isFull(list, count)) this.#move(list, roomFor(length));
    this.#about[list * FIELDS + LENGTH] = length;
  }

  /** Keeps the first `length` numbers. */
  shorten(list: number, length: number): void {
    this.#about[list * FIELDS + LENGTH] = length;
  }

  #move(list: number, room: number): void {
    const [before, from] = [this.#about[list * FIELDS + ROOM] ?? 0, this.startOf(list)];
    const moved = this.#place(room);
    if (before > 0) {
      const held = this.memoryOf(list).subarray(from, from + this.lengthOf(list));
      this.#memory(moved).set(held, moved % STRETCH);
      const places = this.#free.get(before) ?? [];
      places.push(this.#placeOf(list));
      this.#free.set(before, places);
    }
    this.#about[list * FIELDS + START] = moved;
    this.#about[list * FIELDS + ROOM] = room;
  }

  #placeOf(list: number): number {
    return this.#about[list * FIELDS + START] ?? 0;
  }

  /** A place lies in one stretch; a larger one is a stretch of its own. */
  #place(room: number): number {
    const reused = this.#free.get(room)?.pop();
    if (reused !== undefined) return reused;
    if ((this.#end % STRETCH) + room > STRETCH) {
      this.#end = Math.ceil(this.#end / STRETCH) * STRETCH;
    }
    const start = this.#end;
    this.#stretches[Math.floor(start / STRETCH)] ??= new Int32Array(Math.max(STRETCH, room));
    this.#end += room;
    return start;
  }

  #memory(start: number): Int32Array {
    return this.#stretches[Math.floor(start / STRETCH)] ?? NOTHING;
  }
}

const NOTHING = new Int32Array(0);

function roomFor(least: number): number {
  let room = LEAST_ROOM;
  while (room < least) room *= 2;
  return room;
}
