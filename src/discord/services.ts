import type { Archive } from '../ports.ts';

/** What commands work with. */
export interface Services {
  readonly archive: Archive;
}
