import { displayText } from '../../core/displayText.ts';
import { toWordBag, type WordBag } from '../../core/meldingen/matchWoorden.ts';
import type { BriefStore, StoredBrief, StoredPair } from '../../ports.ts';

/** A letter made ready to be held against subscriptions. */
export interface Letter {
  readonly brief: StoredBrief;
  readonly pairs: readonly StoredPair[];
  /** The words of each pair, in the order of `pairs`, and last those of the subject. */
  readonly bags: readonly WordBag[];
}

/** @returns null for a letter that is not to be seen. */
export async function readLetter(kenmerk: string, store: BriefStore): Promise<Letter | null> {
  const brief = await store.brief(kenmerk);
  if (!brief) return null;
  const pairs = await store.pairsOf(kenmerk);
  const texts = pairs.map(({ pair }) =>
    [pair.vraag, pair.antwoord]
      .map((passage) => (passage ? displayText(brief.tekst, passage, brief).text : ''))
      .join('\n'),
  );
  const subject = [brief.subject, brief.topic].filter(Boolean).join('\n');
  return { brief, pairs, bags: [...texts, subject].map(toWordBag) };
}
