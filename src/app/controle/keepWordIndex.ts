import { visibleBrieven } from '../visibleBrieven.ts';
import { controlePlaces } from '../../core/controle/controlePlaces.ts';
import { createWordIndex, type WordIndex } from '../../core/controle/createWordIndex.ts';
import { wordsOf } from '../../core/controle/words.ts';
import { displayText } from '../../core/displayText.ts';
import type { Archive, BriefStore, BriefSummary } from '../../ports.ts';

/** Which stretch of which letter a text of the index is: see `controlePlaces`. */
interface PlaceRef {
  readonly kenmerk: string;
  readonly at: number;
}

export interface KeptIndex {
  readonly words: WordIndex;
  readonly refs: ReadonlyMap<number, PlaceRef>;
}

interface Kept extends KeptIndex {
  readonly refs: Map<number, PlaceRef>;
  /** Texts of each letter, by what changes when the letter does. */
  readonly letters: Map<string, readonly number[]>;
  revision: number;
}

/** Made at the first check, and gone with the archive. */
const kept = new WeakMap<BriefStore, { readonly index: Kept; work: Promise<void> }>();

/** Longest stretch of work before others get their turn, in milliseconds. */
const TURN = 20;

/** The words of all letters that may be shown, in step with the store. */
export async function keepWordIndex({ store }: Archive): Promise<KeptIndex> {
  const own = kept.get(store) ?? { index: newIndex(), work: Promise.resolve() };
  kept.set(store, own);
  // One at a time; what failed before is tried again.
  own.work = own.work.catch(() => {}).then(() => sync(store, own.index));
  await own.work;
  return own.index;
}

function newIndex(): Kept {
  return { words: createWordIndex(), refs: new Map(), letters: new Map(), revision: -1 };
}

async function sync(store: BriefStore, index: Kept): Promise<void> {
  const revision = await store.revision();
  if (revision === index.revision) return;
  const visible = await visibleBrieven({ store });
  const current = new Map(visible.map((brief) => [keyOf(brief), brief.kenmerk]));
  for (const [key, ids] of index.letters) {
    if (current.has(key)) continue;
    index.words.remove(ids);
    for (const id of ids) index.refs.delete(id);
    index.letters.delete(key);
  }
  let started = performance.now();
  for (const [key, kenmerk] of current) {
    if (!index.letters.has(key)) index.letters.set(key, await addLetter(store, kenmerk, index));
    if (performance.now() - started < TURN) continue;
    await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  }
  index.revision = revision;
}

/** A letter that is replaced, or loses a pair, has another time of change. */
function keyOf({ id, kenmerk, changedAt, pairCount }: BriefSummary): string {
  return `${id} ${kenmerk} ${changedAt} ${pairCount}`;
}

async function addLetter(
  store: BriefStore,
  kenmerk: string,
  { words, refs }: Kept,
): Promise<readonly number[]> {
  const pairs = await store.pairsOf(kenmerk);
  const [first] = pairs;
  if (!first) return [];
  return controlePlaces(first.brief, pairs).map(({ passage, layout }, at) => {
    const { text } = displayText(first.brief.tekst, passage, layout);
    const id = words.add(wordsOf(text).map(({ key }) => key));
    refs.set(id, { kenmerk, at });
    return id;
  });
}
