import type { Speaker } from '../core/citaat.ts';
import type { StoredPair } from '../ports.ts';
import { citationText } from './citationText.ts';
import { fitSpan } from './fitSpan.ts';
import type { Block } from './message.ts';
import { pairNotes } from './pairNotes.ts';
import { plainBlock } from './plainBlock.ts';
import { quoteBlock } from './quoteBlock.ts';
import { referenceBlocks } from './referenceBlocks.ts';
import { speakerLine } from './speakerLine.ts';
import { speechOf, type Speech } from './speechOf.ts';

/** Most characters on a page, of the 4000 of a message; heading and foot take the rest. */
const ROOM = 3200;
/** With less left than this a quotation starts on the next page. */
const WORTHWHILE = 400;

/** Pages of blocks, each short enough for one message. */
export type Pages = readonly (readonly Block[])[];

/** The whole text of pairs, in as many pages as it takes; a quotation is cut only between pages, and marked there. With one speaker only what that one says. */
export function paginate(
  pairs: readonly StoredPair[],
  speakers: readonly Speaker[] = ['raad', 'college'],
): Pages {
  const pages = createPages();
  for (const stored of pairs) {
    if (pairs.length > 1) pages.add(plainBlock(`### ${citationText(stored)}`), WORTHWHILE);
    for (const speaker of speakers) {
      const speech = speechOf(stored, speaker);
      if (speech) addSpeech(pages, speech);
    }
    for (const note of pairNotes(stored)) pages.add(note);
    for (const block of referenceBlocks(stored, pairs)) pages.add(block);
  }
  return pages.list;
}

interface OpenPages {
  readonly list: Pages;
  /** Characters left on the last page. */
  room(): number;
  /** Puts a block on the last page, or on a new one when it and `more` do not fit. */
  add(block: Block, more?: number): void;
  turn(): void;
}

function createPages(): OpenPages {
  const list: Block[][] = [[]];
  const room = () => {
    const used = list.at(-1)?.map(({ text }) => text.length + 1) ?? [];
    return used.reduce((left, length) => left - length, ROOM);
  };
  return {
    list,
    room,
    add(block, more = 0) {
      if (room() < block.text.length + more) list.push([]);
      list.at(-1)?.push(block);
    },
    turn: () => list.push([]),
  };
}

function addSpeech(pages: OpenPages, speech: Speech): void {
  const { text } = speech.display;
  let from = 0;
  for (;;) {
    const isContinued = from > 0;
    const room = pages.room() - speakerLine(speech, isContinued).length - 2;
    const span = fitSpan(text, from, Math.max(room, 0));
    if (!span) return;
    if (span.end < text.trimEnd().length && room < WORTHWHILE) {
      pages.turn();
      continue;
    }
    pages.add(quoteBlock(speech, span, isContinued));
    from = span.end;
  }
}
