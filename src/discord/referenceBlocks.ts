import { needsVraag } from '../app/needsVraag.ts';
import { placeText } from '../app/placeText.ts';
import { hasLossyTable, TABLE_NOTE } from '../app/tableNote.ts';
import type { StoredPair } from '../ports.ts';
import { citationText } from './citationText.ts';
import { clipText } from './clipText.ts';
import { excerptSpan } from './excerptSpan.ts';
import { fitSpan } from './fitSpan.ts';
import type { ButtonFace } from './buttonRow.ts';
import type { Block } from './message.ts';
import { plainBlock } from './plainBlock.ts';
import { quoteBlock } from './quoteBlock.ts';
import { speakerLine } from './speakerLine.ts';
import { speechOf, type Speech } from './speechOf.ts';

/** Most characters of an antwoord that is shown beside another, as sent. */
const ROOM = 450;
/** With less left a vraag would be cut to a few words. */
const LEAST = 60;

/**
 * The antwoorden that a pair's own refers to, each as a quotation under its own
 * number, in short where it is long, and with its vraag where it is very short.
 *
 * @param shown pairs that stand in the message in full already.
 */
export function referenceBlocks(
  { verwijst = [] }: StoredPair,
  shown: readonly StoredPair[] = [],
): readonly Block[] {
  const others = verwijst.filter(({ id }) => shown.every((pair) => pair.id !== id));
  return others.flatMap((stored) => {
    const intro = `Dit antwoord verwijst naar **${citationText(stored)}**${placeText(stored)}:`;
    const said = quotesOf(stored);
    if (said.length === 0) return [plainBlock(intro, 'Dat antwoord is een tabel.')];
    const text = [intro, ...said.map((block) => block.text)].join('\n');
    return [{ text, quotes: said.flatMap(({ quotes }) => quotes) }, ...tableNote(stored)];
  });
}

/** What is shown of a pair that is referred to; none of an antwoord that is a table only. */
function quotesOf(stored: StoredPair): readonly Block[] {
  const speech = speechOf(stored, 'college');
  const span = speech && spanOf(speech);
  if (!speech || !span) return [];
  const antwoord = quoteBlock(speech, span);
  const vraag = vraagOf(stored, antwoord);
  return vraag ? [vraag, antwoord] : [antwoord];
}

/** The vraag of an antwoord that is too short to stand alone, in the room that this leaves. */
function vraagOf(stored: StoredPair, antwoord: Block): Block | null {
  const speech = needsVraag(stored) ? speechOf(stored, 'raad') : null;
  if (!speech) return null;
  const room = ROOM - speakerLine(speech, false).length - antwoord.text.length;
  const span = room < LEAST ? null : fitSpan(speech.display.text, 0, room);
  return span && quoteBlock(speech, span);
}

/** For each pair that {@link referenceBlocks} cuts, a button to read all of it. */
export function referenceButtons(pairs: readonly StoredPair[]): readonly ButtonFace[] {
  const others = new Map(
    pairs.flatMap(({ verwijst = [] }) => verwijst.map((one) => [one.id, one])),
  );
  for (const { id } of pairs) others.delete(id);
  return [...others.values()].filter(isCut).map(({ brief, pair }) => ({
    label: `Antwoord ${clipText(pair.nr, 12)}`,
    action: { kind: 'heel', citation: { kenmerk: brief.kenmerk, nr: pair.nr }, page: 1 },
  }));
}

function isCut(stored: StoredPair): boolean {
  const quotes = quotesOf(stored).flatMap((block) => block.quotes);
  return quotes.length === 0 || quotes.some(({ cut }) => cut.end);
}

/** The opening, clear of a table that lost its ticks. */
function spanOf(speech: Speech) {
  const span = excerptSpan(speech, null);
  return span && fitSpan(speech.display.text.slice(0, span.end), span.start, ROOM);
}

function tableNote(stored: StoredPair): readonly Block[] {
  const { antwoord } = stored.pair;
  return antwoord && hasLossyTable(stored, antwoord) ? [plainBlock(TABLE_NOTE)] : [];
}
