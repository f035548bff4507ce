import type { DeskPorts } from '../../app/beheer/deskPorts.ts';

/** What /beheer works with, besides the archive. */
export interface Beheer extends Omit<DeskPorts, 'archive'> {
  /** Ids of the servers in which the archive may be managed; anyone can manage a server of their own. */
  readonly servers: readonly string[];
  /** Clears what was fetched of a published letter, by its `bron`. */
  eraseFetched(bron: string): Promise<void>;
}
