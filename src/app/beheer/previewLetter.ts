import type { ParsedBrief } from '../../core/brief.ts';
import { isSameLetter } from '../../core/isSameLetter.ts';
import type { WaitingLetter } from '../../letterDesk.ts';
import type { SourceText } from '../../briefSource.ts';
import type { Archive, BriefSummary } from '../../ports.ts';
import { ingestFile, type Ingested } from '../ingestFile.ts';
import type { DeskPorts } from './deskPorts.ts';

/** What would become of a letter that was sent in. */
export interface Preview {
  readonly letter: WaitingLetter;
  /** Its name in the folder of letters. */
  readonly bron: string;
  readonly done: Ingested;
  readonly parsed: ParsedBrief;
  /** The letter in the archive of which this is another version. */
  readonly replaces: BriefSummary | null;
  /** Kenmerken of the other letters of that day. */
  readonly sameDay: readonly string[];
  /** A letter of this name was erased for good. */
  readonly wasRemoved: boolean;
}

/**
 * Reads a letter as the folder's are read, and changes nothing.
 *
 * @param date ISO, given by hand for a letter that has none; null: none.
 * @throws {@link BotError} `FILE_…`, `OCR_…`: it cannot be read.
 */
export async function previewLetter(
  letter: WaitingLetter,
  date: string | null,
  ports: DeskPorts,
): Promise<Preview> {
  const { archive, folder, source } = ports;
  const bron = await folder.freeName(letter.name, (name) => isTaken(name, archive));
  const read = await source.read({ bron: letter.name, path: letter.path });
  const text: SourceText = date === null ? read : { ...read, correction: { letterDate: date } };
  const { digest: _digest, ...rest } = source;
  const once = { ...rest, read: async () => text };
  const file = { bron, path: letter.path };
  const tried = await ingestFile(file, { source: once, archive, isTrial: true });
  // Of a letter whose file is gone: this one takes its place, as a new file does.
  const done = tried.kind === 'gewijzigd' ? { ...tried, kind: 'nieuw' as const } : tried;
  const { parsed } = await archive.read({ tekst: text.tekst, checks: [], removed: [] });
  const letterDate = parsed.letterDate ?? date;
  const summaries = await archive.store.summaries();
  const sameDay = summaries.filter((brief) => letterDate && brief.letterDate === letterDate);
  return {
    letter,
    bron,
    done,
    parsed: { ...parsed, letterDate },
    replaces:
      done.kind === 'nieuw'
        ? ((await archive.store.find({ fingerprint: done.brief.fingerprint })) ??
          (await findOlder(text.tekst, parsed, { archive, sameDay })))
        : null,
    sameDay: sameDay.map(({ kenmerk }) => kenmerk),
    wasRemoved: await archive.store.isRemoved(letter.name),
  };
}

/** A name that stands for another letter, or for one that must not come back. */
async function isTaken(bron: string, { store }: Archive): Promise<boolean> {
  if ((await store.find({ bron })) || (await store.isRemoved(bron))) return true;
  return (await store.removedOf(bron)).length > 0;
}

/** A letter of the same day with mostly the same words, from the folder. */
async function findOlder(
  tekst: string,
  parsed: ParsedBrief,
  { archive, sameDay }: { readonly archive: Archive; readonly sameDay: readonly BriefSummary[] },
): Promise<BriefSummary | null> {
  for (const brief of sameDay.filter(({ bronUrl }) => bronUrl === null)) {
    const stored = await archive.store.pairsOf(brief.kenmerk, { hiddenToo: true });
    const [first] = stored;
    if (!first) continue;
    const older = { ...first.brief, pairs: stored.map(({ pair }) => pair) };
    if (isSameLetter(older, { ...parsed, tekst })) return brief;
  }
  return null;
}
