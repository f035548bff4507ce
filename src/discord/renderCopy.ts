import { copiesOf, copyText } from '../app/copyText.ts';
import type { Speaker } from '../core/citaat.ts';
import type { StoredPair } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import { citationText } from './citationText.ts';
import { copyFileName } from './copyFileName.ts';
import type { Message } from './message.ts';
import { pairNotes } from './pairNotes.ts';
import { plainBlock } from './plainBlock.ts';

/** Longer than this is easier to copy from a file, which then comes along. */
const LONG = 1000;
/** Most characters of the code block; the notes around it take the rest of a message. */
const ROOM = 3000;

/**
 * What a speaker says in these pairs, ready to paste. It stands in a code block:
 * Discord shows and copies what is in one as it is, without backslashes, where
 * copying a quotation would take its marks along. Only a text with the end of a
 * code block in it, or one that is too long, comes as a file alone.
 */
export function renderCopy(pairs: readonly StoredPair[], speaker: Speaker): Message {
  const copied = copiesOf(pairs, speaker);
  const text = copied.map(copyText).join('\n\n');
  const isInBlock = text.length <= ROOM && !text.includes('```');
  const isInFile = !isInBlock || text.length > LONG;
  const silent = pairs.filter((stored) => !copied.some((copy) => copy.stored === stored));
  const block = copied.length > 0 && isInBlock ? `\`\`\`\n${text}\n\`\`\`` : '';
  return buildMessage({
    blocks: [
      plainBlock('### Om te kopiëren', copied.length > 0 ? HOW[isInBlock ? 'block' : 'file'] : ''),
      { text: block, quotes: [], copied },
      ...silent.map((stored) => plainBlock(`${citationText(stored)}: ${NOTHING[speaker]}`)),
      ...uniqueNotes(pairs),
      plainBlock('-# De woorden tussen “ en ” zijn letterlijk die van de brief.'),
    ],
    ...(copied.length > 0 &&
      isInFile && { file: { name: copyFileName(copied), text, isCopy: true } }),
  });
}

const HOW = {
  block: 'Kopieer het blok hieronder en plak het in uw tekst.',
  file: 'De tekst staat in het bestand hieronder. Open het en kopieer wat u nodig hebt.',
} as const;

const NOTHING: Readonly<Record<Speaker, string>> = {
  college: 'hier is geen antwoord om te kopiëren.',
  raad: 'hier is geen vraag om te kopiëren.',
};

function uniqueNotes(pairs: readonly StoredPair[]) {
  const notes = pairs.flatMap(pairNotes);
  return notes.filter(({ text }, at) => notes.findIndex((other) => other.text === text) === at);
}
