import type { Archive } from '../ports.ts';
import type { Beheer } from './beheer/beheer.ts';

/** What commands work with. */
export interface Services {
  readonly archive: Archive;
  /** Absent: nobody manages the archive in Discord. */
  readonly beheer?: Beheer;
}
