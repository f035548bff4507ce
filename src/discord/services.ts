import type { Archive, Originals } from '../ports.ts';

/** What commands work with. */
export interface Services {
  readonly archive: Archive;
  /** The letters' own files; absent: their text is sent. */
  readonly originals?: Originals;
}
