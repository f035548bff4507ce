import { buildBlocks } from './buildBlocks.ts';
import type { Pairing } from './draft.ts';
import type { Letter } from './letter.ts';
import { pairByLayout } from './pairByLayout.ts';
import { pairByWord } from './pairByWord.ts';
import { pairLists } from './pairLists.ts';
import type { Reading } from './reading.ts';

/** Carries a reading out: its blocks, paired as its mode says. */
export function pairReading(letter: Letter, reading: Reading): Pairing {
  const blocks = buildBlocks(letter, reading);
  switch (reading.mode) {
    case 'woord':
      return pairByWord(letter, blocks, reading.isByOrder);
    case 'opmaak':
      return pairByLayout(letter, blocks, reading.isByOrder);
    case 'lijst':
      return pairLists(letter.scan, blocks);
  }
}
