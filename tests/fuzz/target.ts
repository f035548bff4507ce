/** Something that must stand any input: `npm run fuzz` gives each its share of the inputs. */
export interface Target {
  readonly name: string;
  /** Of a million inputs. */
  readonly share: number;
  /** In `npm test`: what takes about a second. */
  readonly inTests: number;
  open(): Promise<OpenTarget> | OpenTarget;
}

/** @param random gives the input; the same for the same seed. @returns what is wrong; null when nothing is. */
export interface OpenTarget {
  check(random: () => number): string | null | Promise<string | null>;
  close?(): Promise<void>;
}
