import type { Passage } from '../core/passage.ts';
import type { StoredPair } from '../ports.ts';
import { excerptSpan } from './excerptSpan.ts';
import { fitSpan } from './fitSpan.ts';
import type { Block } from './message.ts';
import { pairNotes } from './pairNotes.ts';
import { plainBlock } from './plainBlock.ts';
import { quoteBlock } from './quoteBlock.ts';
import { referenceBlocks } from './referenceBlocks.ts';
import { speechOf } from './speechOf.ts';

/** Most characters of the quoted vraag, as sent. */
const VRAAG_ROOM = 700;

/** A pair in short: the vraag, the excerpt of its antwoord, and what a reader must know about either. */
export function pairBlocks(stored: StoredPair, excerpt: Passage | null): readonly Block[] {
  return [
    ...vraagBlocks(stored),
    ...antwoordBlocks(stored, excerpt),
    ...pairNotes(stored),
    ...referenceBlocks(stored),
  ];
}

function vraagBlocks(stored: StoredPair): readonly Block[] {
  const speech = speechOf(stored, 'raad');
  const span = speech && fitSpan(speech.display.text, 0, VRAAG_ROOM);
  return span ? [quoteBlock(speech, span)] : [];
}

function antwoordBlocks(stored: StoredPair, excerpt: Passage | null): readonly Block[] {
  const speech = speechOf(stored, 'college');
  if (!speech) return [];
  const span = excerptSpan(speech, excerpt);
  return span
    ? [quoteBlock(speech, span)]
    : [plainBlock('Het antwoord van het college is een tabel.')];
}
