import type { ParsedBrief } from '../core/brief.ts';
import { LONGEST_TEXT } from '../core/longestText.ts';
import { apology } from './apology.ts';
import { isReadAlike, wasReleased } from './readAnew.ts';
import { earlierOf, isVersionOf, twinOf } from './letterVersions.ts';
import { readLetter, type ReadLetter } from './readLetter.ts';
import { BotError, isFileError, isStoreError } from '../errors.ts';
import type { BriefSource, SourceFile, SourceText } from '../briefSource.ts';
import type { Archive, BriefSummary } from '../ports.ts';

/** What became of one file. `gewijzigd`, `nieuw` …: of its letter; the others: why it is not in the archive. */
export type Ingested =
  | {
      readonly kind: 'nieuw' | 'gewijzigd' | 'ongewijzigd' | 'dubbel';
      readonly bron: string;
      readonly brief: BriefSummary;
    }
  | { readonly kind: 'geen-paren'; readonly bron: string; readonly parsed: ParsedBrief }
  | { readonly kind: 'onleesbaar'; readonly bron: string; readonly error: BotError }
  | { readonly kind: 'verwijderd'; readonly bron: string };

interface IngestPorts {
  readonly source: BriefSource;
  readonly archive: Archive;
  /** Only tells what would become of it; nothing is changed. */
  readonly isTrial?: boolean;
}

/**
 * Reads one file into the archive. Whatever is wrong with it is its result, so
 * that the files after it are read all the same.
 *
 * @throws {@link BotError} `EMBEDDER_FAILED`, `STORE_UNUSABLE`: of the program, not of the file.
 */
export async function ingestFile(file: SourceFile, ports: IngestPorts): Promise<Ingested> {
  const { store } = ports.archive;
  const done = await readInto(file, ports).catch((error: unknown): Ingested => {
    if (isFileError(error))
      return { kind: 'onleesbaar', bron: file.bron, error: named(error, file) };
    if (error instanceof BotError || isStoreError(error)) throw error;
    const wrapped = new BotError('FILE_UNREADABLE', 'reading failed in an unexpected way', {
      cause: error,
      detail: file.bron,
    });
    return { kind: 'onleesbaar', bron: file.bron, error: wrapped };
  });
  if (!ports.isTrial) await store.noteUnread(file.bron, reasonOf(done));
  return done;
}

/** What reads a text does not know of which file it is. */
function named(error: BotError, { bron }: SourceFile): BotError {
  return error.detail === '' ? new BotError(error.code, error.message, { detail: bron }) : error;
}

function reasonOf(done: Ingested): string | null {
  if (done.kind === 'onleesbaar') return apology(done.error);
  return done.kind === 'geen-paren' ? 'Geen vragen met antwoorden herkend.' : null;
}

async function readInto(file: SourceFile, ports: IngestPorts): Promise<Ingested> {
  const { bron } = file;
  const known = await ports.archive.store.find({ bron });
  if (known && (await isSameFile(file, known, ports))) {
    return { kind: 'ongewijzigd', bron, brief: known };
  }
  // Not even read: another source would keep a copy of what it fetched.
  if (await ports.archive.store.isRemoved(bron)) return { kind: 'verwijderd', bron };
  const text = await ports.source.read(file);
  if (text.tekst.length > LONGEST_TEXT) {
    throw new BotError('FILE_TOO_LARGE', 'more text than a letter has');
  }
  if (known?.sha256 === text.sha256 && !ports.source.isAnew)
    return { kind: 'ongewijzigd', bron, brief: known };
  const done = await readNew(text, { bron, known }, ports);
  // While it was taken apart and embedded, more of it was removed.
  return done ?? readInto(file, ports);
}

/** A PDF or a scan takes long to read: not again when the file is the same. */
async function isSameFile(
  file: SourceFile,
  known: BriefSummary,
  { source }: IngestPorts,
): Promise<boolean> {
  return !source.isAnew && (await source.digest?.(file)) === known.sha256;
}

/** @returns null when the archive would not have it any more as it was read. */
async function readNew(
  text: SourceText,
  { bron, known }: Pick<ReadLetter, 'bron' | 'known'>,
  ports: IngestPorts,
): Promise<Ingested | null> {
  const { store } = ports.archive;
  if (await store.isRemoved(text.sha256)) return { kind: 'verwijderd', bron };
  const twin = known ? null : await store.find({ sha256: text.sha256 });
  if (twin) return settleTwin(bron, twin, ports);
  const letter = await readLetter(text, { bron, known }, ports.archive);
  const { fingerprint } = letter.reading;
  if (fingerprint === '') return noPairs(letter);
  if (await store.isRemoved(fingerprint)) return { kind: 'verwijderd', bron };
  const alike = (await twinOf(letter, store)) ?? (await earlierOf(letter, store));
  if (alike && alike.kenmerk !== known?.kenmerk) {
    return settleAlike(text, { bron, known, alike }, ports);
  }
  return settleVersion(text, letter, ports);
}

/** @returns null when more of it was removed since it was read. */
async function settleVersion(
  text: SourceText,
  letter: ReadLetter,
  ports: IngestPorts,
): Promise<Ingested | null> {
  const { bron, known, removedPairs } = letter;
  const { archive } = ports;
  const isVersion = known === null || (await isVersionOf(known, letter, archive.store));
  const removed = await archive.store.removedOf(known?.bron ?? bron);
  if (removed.length > removedPairs.length) return null;
  if (await archive.store.isRemoved(bron)) return { kind: 'verwijderd', bron };
  if (known && (await isReadAlike(known, letter, archive.store))) {
    return { kind: 'ongewijzigd', bron, brief: known };
  }
  if (isVersion) return saveLetter(letter, ports);
  if (!ports.isTrial) await setAside(known, archive);
  // What was removed of the other letter, or found right in it, says nothing of this one.
  return readNew(text, { bron, known: null }, ports);
}

function noPairs({ bron, reading: { parsed } }: ReadLetter): Ingested {
  return { kind: 'geen-paren', bron, parsed };
}

/** The same letter under another name: a copy, or the file itself, renamed. */
async function settleTwin(
  bron: string,
  twin: BriefSummary,
  { source, archive, isTrial = false }: IngestPorts,
): Promise<Ingested> {
  if (await source.holds(twin.bron)) return { kind: 'dubbel', bron, brief: twin };
  if (!isTrial) await archive.store.moveSource(twin.kenmerk, bron);
  return { kind: 'ongewijzigd', bron, brief: { ...twin, bron } };
}

/**
 * The same letter in another form, such as its PDF beside its text. When its file
 * made way for this one, what was decided about it, and was said of it, goes with it.
 */
async function settleAlike(
  text: SourceText,
  { bron, known, alike }: Pick<ReadLetter, 'bron' | 'known'> & { readonly alike: BriefSummary },
  ports: IngestPorts,
): Promise<Ingested | null> {
  const { source, archive, isTrial = false } = ports;
  // Whichever file holds `alike`: this one holds what it had no longer.
  if (!isTrial && known) await setAside(known, archive);
  if (await source.holds(alike.bron)) return { kind: 'dubbel', bron, brief: alike };
  if (!isTrial) await archive.store.moveSource(alike.kenmerk, bron);
  const moved = isTrial ? alike : { ...alike, bron };
  return saveLetter(await readLetter(text, { bron, known: moved }, archive), ports);
}

async function saveLetter(letter: ReadLetter, ports: IngestPorts): Promise<Ingested | null> {
  const { known, reading, ...file } = letter;
  const { bron } = file;
  const { archive, isTrial = false } = ports;
  if (reading.parsed.pairs.length === 0) return noPairs(letter);
  const kind = known ? 'gewijzigd' : 'nieuw';
  if (isTrial) {
    const kenmerk = known?.kenmerk ?? reading.parsed.letterDate ?? 'zonder datum';
    return { kind, bron, brief: toSummary(letter, kenmerk) };
  }
  const { hasBsn, ...read } = reading;
  const isQuarantined = hasBsn && !wasReleased(letter);
  const vectors = await archive.vectorsOf(read.tekst, read.parsed);
  const brief = await archive.store.save({ ...file, ...read, isQuarantined, vectors });
  return brief && { kind, bron, brief };
}

/**
 * Its file now holds another letter: this one stays, under its own kenmerk, and
 * finds its file again where that has a new name.
 */
async function setAside({ kenmerk, bron, sha256 }: BriefSummary, archive: Archive): Promise<void> {
  await archive.store.moveSource(kenmerk, `${bron}#${sha256.slice(0, 12)}`);
}

/** What a letter would be in a list, were it saved. */
function toSummary({ bron, sha256, reading }: ReadLetter, kenmerk: string): BriefSummary {
  const { parsed, checks, fingerprint, hasBsn: isQuarantined } = reading;
  const { pairs, ...header } = parsed;
  const about = { kenmerk, bron, sha256, checks, fingerprint, isQuarantined };
  const none = { id: 0, isWithdrawn: false, changedAt: '', pages: [], ocrPages: [], bronUrl: null };
  return { ...header, ...none, ...about, pairCount: pairs.length };
}
