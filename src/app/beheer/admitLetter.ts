import type { BriefSummary } from '../../ports.ts';
import type { Ingested } from '../ingestFile.ts';
import type { DeskPorts } from './deskPorts.ts';
import { previewLetter, type Preview } from './previewLetter.ts';

/** Which letter is taken in, and by whom. */
export interface Admission {
  readonly id: string;
  /** The server in which it is decided. */
  readonly guildId: string;
  /** ISO; for a letter without a date. */
  readonly date: string | null;
  /** What was said that would become of it, see {@link promiseOf}; null: not known. */
  readonly promised: string | null;
}

/**
 * `weg`: it no longer waits here. `bezig`: someone pressed a moment ago. `anders`: something
 * else would become of it by now, and it goes on waiting. `klaar`: what became of it.
 */
export type Admitted =
  | { readonly kind: 'weg' | 'bezig' }
  | { readonly kind: 'anders'; readonly preview: Preview }
  | { readonly kind: 'klaar'; readonly done: Ingested; readonly replaced: BriefSummary | null };

/**
 * Puts a letter that waits in the folder of letters and reads it in from there.
 * Safe to do twice: the second time there is nothing left to do.
 *
 * @throws {@link BotError} `FILE_…`, `EMBEDDER_FAILED`, `STORE_UNUSABLE`; the letter goes on waiting.
 */
export async function admitLetter(admission: Admission, ports: DeskPorts): Promise<Admitted> {
  const { room } = ports;
  const admitted = await room.alone(admission.id, async (): Promise<Admitted> => {
    const letter = await room.find(admission.id);
    if (letter?.guildId !== admission.guildId) return { kind: 'weg' };
    const preview = await previewLetter(letter, admission.date, ports);
    const { promised } = admission;
    if (promised !== null && promised !== promiseOf(preview)) return { kind: 'anders', preview };
    const done = preview.done.kind === 'nieuw' ? await place(preview, admission, ports) : null;
    if (!done) await room.discard(letter.id);
    return { kind: 'klaar', done: done ?? preview.done, replaced: done && preview.replaces };
  });
  return admitted ?? { kind: 'bezig' };
}

/** Which letter it takes the place of, and whether one of its name was erased, in a few characters. */
export function promiseOf({ replaces, wasRemoved }: Preview): string {
  return `${replaces?.kenmerk ?? '-'}${wasRemoved ? '!' : ''}`;
}

async function place(
  { letter, bron, replaces }: Preview,
  { date }: Admission,
  { archive, folder, room, take }: DeskPorts,
): Promise<Ingested> {
  const path = await folder.place(letter, bron, date);
  // In the folder it is safe: should reading it fail now, the next start reads it.
  await room.discard(letter.id);
  if (replaces) {
    // From here on the old letter is the one of the new file, whichever is read first.
    await archive.store.moveSource(replaces.kenmerk, bron);
    await folder.setAside(replaces.bron);
  }
  return take(path);
}
