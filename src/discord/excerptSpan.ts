import type { DisplayText } from '../core/displayText.ts';
import type { Passage } from '../core/passage.ts';
import type { Span } from '../core/sentences.ts';
import { fitSpan } from './fitSpan.ts';
import type { Speech } from './speechOf.ts';

/** Most characters of a quoted excerpt, as sent. */
const ROOM = 1200;

/**
 * The stretch of an antwoord to show as its excerpt. A passage that no longer
 * starts and ends at words (the letter was replaced since), or none, gives the
 * opening. It keeps clear of a table whose cells lost their marks: rows without
 * their ticks would read as "nothing".
 *
 * @returns null when the antwoord is such a table and nothing else.
 */
export function excerptSpan(speech: Speech, passage: Passage | null): Span | null {
  const { display, stored } = speech;
  const tables = stored.brief.tables
    .filter(({ isLossy }) => isLossy)
    .map((table) => toSpan(display, table))
    .filter((table) => table.end > table.start);
  const wanted = passage && atWords(display.text, toSpan(display, passage));
  const free = wanted && besideTables(wanted, tables);
  if (free && hasWords(display.text, free))
    return fitSpan(display.text.slice(0, free.end), free.start, ROOM);
  const [firstTable] = tables;
  return fitSpan(display.text.slice(0, firstTable?.start), 0, ROOM);
}

/** Where a passage of the letter stands in the display text; empty when it is not in there. */
function toSpan({ offsets }: DisplayText, { start, end }: Passage): Span {
  const from = offsets.findIndex((offset) => offset >= start);
  const to = offsets.findLastIndex((offset) => offset < end) + 1;
  return from < 0 ? { start: 0, end: 0 } : { start: from, end: Math.max(from, to) };
}

function atWords(text: string, span: Span): Span | null {
  const isEdge = (at: number) =>
    at === 0 || at === text.length || /\s/u.test(text.slice(at - 1, at + 1));
  return isEdge(span.start) && isEdge(span.end) && hasWords(text, span) ? span : null;
}

function hasWords(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() !== '';
}

/** What is left of a span before the first table in it, or else after the last. */
function besideTables(span: Span, tables: readonly Span[]): Span {
  const inside = tables.filter(({ start, end }) => start < span.end && end > span.start);
  const [first] = inside;
  const last = inside.at(-1);
  if (!first || !last) return span;
  if (first.start > span.start) return { start: span.start, end: first.start };
  return { start: Math.min(last.end, span.end), end: span.end };
}
