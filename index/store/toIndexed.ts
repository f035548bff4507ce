import { countWords } from '../lexical/countWords.ts';
import { toLexicalEntry, type TextPair } from '../lexical/toLexicalEntry.ts';
import type { IndexedLetter, LetterEntry } from '../../src/liveIndex.ts';

/** A stored letter, as far as it is listed. */
type ListedBrief = Omit<LetterEntry, 'about'> & TextPair['brief'];

/** What a letter is searched and listed by. @param pairs of the letter, in their order. */
export function toIndexed(brief: ListedBrief, pairs: readonly TextPair[]): IndexedLetter {
  const { id, kenmerk, letterDate, askers, topic, subject } = brief;
  const texts = pairs.map((pair) => toLexicalEntry(pair, pairs.length));
  return {
    letter: { id, kenmerk, letterDate, askers, about: topic ?? subject },
    entries: pairs.map(({ id: pairId, pair }, at) => ({
      id: pairId,
      briefId: id,
      kenmerk,
      nr: pair.nr,
      vraag: texts[at]?.vraag ?? '',
    })),
    words: texts.map(countWords),
  };
}
