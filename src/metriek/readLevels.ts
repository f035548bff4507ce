import type { MeldingOverview } from '../meldingStore.ts';
import type { Archive } from '../ports.ts';

/** What is looked at. */
export interface BotView {
  readonly archive: Archive;
  isConnected(): boolean;
}

/** How the bot is doing at this moment. */
export interface Levels {
  readonly isConnected: boolean;
  /** Null when the database cannot be read. */
  readonly store: {
    readonly brieven: number;
    readonly pairs: number;
    /** Of the last change to a letter, in milliseconds since 1970; 0: never. */
    readonly changedAt: number;
    readonly outbox: MeldingOverview;
  } | null;
}

/** Looks and changes nothing. Never rejects. */
export async function readLevels({ archive, isConnected }: BotView): Promise<Levels> {
  try {
    const { scope } = await archive.live();
    const outbox = await archive.meldingen.overview();
    const changedAt = await readChangedAt(archive);
    const { brieven, pairs } = scope;
    return { isConnected: isConnected(), store: { brieven, pairs, changedAt, outbox } };
  } catch {
    return { isConnected: isConnected(), store: null };
  }
}

/** By archive: its revision, and the time found then. All letters are looked through for it. */
const found = new WeakMap<Archive, { readonly revision: number; readonly changedAt: number }>();

async function readChangedAt(archive: Archive): Promise<number> {
  const revision = await archive.store.revision();
  const known = found.get(archive);
  if (known?.revision === revision) return known.changedAt;
  const times = (await archive.store.summaries()).map((brief) => Date.parse(brief.changedAt));
  const changedAt = times.reduce((last, time) => Math.max(last, time), 0);
  found.set(archive, { revision, changedAt });
  return changedAt;
}
