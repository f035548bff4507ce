import type { LetterFolder, WaitingRoom } from '../../letterDesk.ts';
import type { BriefSource } from '../../briefSource.ts';
import type { Archive } from '../../ports.ts';
import type { Ingested } from '../ingestFile.ts';

/** What letters that are sent in are taken in with. */
export interface DeskPorts {
  readonly archive: Archive;
  readonly room: WaitingRoom;
  readonly folder: LetterFolder;
  /** The folder of letters; reads files from elsewhere as well. */
  readonly source: BriefSource;
  /** Reads a file of the folder into the archive, after those that are being read. */
  readonly take: (path: string) => Promise<Ingested>;
}
