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
import { quoteSpan } from './quoteSpan.ts';
import { speakerLine } from './speakerLine.ts';
import { speechOf, type Speech } from './speechOf.ts';

/** Most characters of an antwoord that is shown beside another, as sent. */
const ROOM = 450;

/**
 * The antwoorden that a pair's own refers to, each as a quotation under its own
 * number, in short where it is long.
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
    const speech = speechOf(stored, 'college');
    const span = speech && spanOf(speech);
    if (!speech || !span) return [plainBlock(intro, 'Dat antwoord is een tabel.')];
    const quote = quoteSpan(speech, span);
    const lines = [intro, speakerLine(speech, false), quote.shown];
    return [{ text: lines.join('\n'), quotes: [quote] }, ...tableNote(stored)];
  });
}

/** For each antwoord that {@link referenceBlocks} cuts, a button to read all of it. */
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
  const speech = speechOf(stored, 'college');
  const span = speech && spanOf(speech);
  return !speech || !span || span.end < speech.display.text.trimEnd().length;
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
