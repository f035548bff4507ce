import type { Passage } from '../passage.ts';
import { findClosingInside } from './findClosingInside.ts';
import { isChapterHeading, isFractieHeading } from './isChapterHeading.ts';
import { isClosing } from './isClosing.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import { lineIndexAt } from './lineIndexAt.ts';
import { putsOff } from './putsOff.ts';
import { trimPassage } from './trimPassage.ts';
import { turnsToAnswers } from './turnsToAnswers.ts';

/** What stands between a marker and the next one. */
export interface Span extends Passage {
  readonly kind: 'vraag' | 'antwoord';
  /** What the next marker opens; `null` at the end of the letter. */
  readonly next: 'vraag' | 'antwoord' | null;
}

/** So near its end a letter may take leave without an empty line. */
const LEAVE_TAKING = 900;
/** What only the one who asks would say. */
const ASKERS_TEXT =
  /^(?:(?:Toelichting|Inleiding) (?:bij|op) (?:de )?vra(?:ag|gen)|Overwegende dat)(?!\p{L})|^[^“"„«]*(?<!\p{L})[Oo]nze fractie(?!\p{L})|(?:volgende|onderstaande) vra(?:ag|gen)[.:]?$/u;
const MOST_HEADINGS = 2;
/** What follows the last sentence of a body, on its line. */
const TITLE_INSIDE = /[.?!]["”’)»]? ([^.?!\n\r]+)$/;
/** A running footer that lost its line: "Oost-Veluwe, 6 november 2019 2/3". */
const PAGE_TAIL =
  /^(?!zie |op ).{0,70}(?:\b\d{1,2} ?\/ ?\d{1,2}|\b(?:pagina|blad) \d{1,2}(?: van \d{1,2})?)$/i;
const LONGEST_TITLE = 90;
/** In lines. */
const LONGEST_PARAGRAPH = 12;
const ANNOUNCED_INSIDE = /\?["”’)»]? (\p{Lu}[^?\n\r]+)$/u;
const LONGEST_ANNOUNCEMENT = 240;

/** The body of a span: without closing lines, without the title of the next chapter, trimmed. */
export function cutBlock(letter: Letter, span: Span): Passage | null {
  const { lines } = letter;
  const first = lineIndexAt(lines, span.start);
  const last = lineIndexAt(lines, Math.max(span.start, span.end - 1));
  const end = findEnd(letter, span, { first, last });
  const body = trimPassage(letter.scan, span.start, end);
  if (!body) return null;
  const bare = span.next === 'vraag' ? dropHeadings(letter, body) : body;
  return span.kind === 'vraag' && span.next !== null ? dropAnnouncement(letter.scan, bare) : bare;
}

function findEnd(
  { scan, lines }: Letter,
  span: Span,
  range: { first: number; last: number },
): number {
  let textAbove = false;
  for (let i = range.first; i <= range.last; i += 1) {
    const line = lines[i];
    if (!line || line.text === '') continue;
    const isWhole = line.from >= span.start && line.to <= span.end;
    if (isWhole && endsBlock(lines, i, { span, textAbove })) return line.from;
    textAbove = true;
  }
  return (span.next === null ? findClosingInside(scan, span.start) : null) ?? span.end;
}

interface Context {
  readonly span: Span;
  /** Whether the block has text before this line. */
  readonly textAbove: boolean;
}

function endsBlock(lines: readonly Line[], index: number, context: Context): boolean {
  return (
    takesLeave(lines, index, context) ||
    announcesAnswers(lines, index, context) ||
    introducesVraag(lines, index, context)
  );
}

function takesLeave(lines: readonly Line[], index: number, { span }: Context): boolean {
  const { text = '', from = 0 } = lines[index] ?? {};
  const isNearEnd = span.next === null && span.end - from < LEAVE_TAKING;
  const opens = opensParagraph(lines, index) || (isNearEnd && opensAfterSentence(lines, index));
  const mayEnd = span.next === null || span.kind === 'vraag';
  return isClosing({ text, opens, mayEnd, ...lookAhead(lines, index) });
}

/** "Onze antwoorden zijn als volgt:" between the vragen and the antwoorden. */
function announcesAnswers(lines: readonly Line[], index: number, context: Context): boolean {
  const { span, textAbove } = context;
  if (!textAbove || span.kind !== 'vraag') return false;
  if (!opensParagraph(lines, index) && !opensAfterSentence(lines, index)) return false;
  const text = lines[index]?.text ?? '';
  if (turnsToAnswers(text)) return true;
  return opensParagraph(lines, index) && putsOff(paragraphFrom(lines, index));
}

/** "Onze fractie hoorde …" between an antwoord and the next vraag is said by who asks. */
function introducesVraag(
  lines: readonly Line[],
  index: number,
  { span, textAbove }: Context,
): boolean {
  if (!textAbove || span.kind !== 'antwoord' || span.next !== 'vraag') return false;
  return opensParagraph(lines, index) && ASKERS_TEXT.test(paragraphFrom(lines, index));
}

function paragraphFrom(lines: readonly Line[], index: number): string {
  const below = lines.slice(index, index + LONGEST_PARAGRAPH).map(({ text }) => text);
  const end = below.indexOf('');
  return below.slice(0, end < 0 ? below.length : end).join(' ');
}

/** Without empty lines a new paragraph can be seen only by the end of the sentence above it. */
function opensAfterSentence(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]?.text ?? '';
  return /[.?!:;”"')%]$/.test(above) && /^\p{Lu}/u.test(lines[index]?.text ?? '');
}

function lookAhead(lines: readonly Line[], index: number): { below: string; paragraphEnd: string } {
  const next = lines.slice(index + 1, index + 7).map(({ text }) => text);
  const paragraphLength = next.findIndex((text) => text === '');
  const paragraph = paragraphLength < 0 ? next : next.slice(0, paragraphLength);
  return {
    below: next.find((text) => text !== '') ?? '',
    paragraphEnd: paragraph.at(-1) ?? lines[index]?.text ?? '',
  };
}

function opensParagraph(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  return !above || (above.text === '' && !above.isRemoved);
}

function isHeading(lines: readonly Line[], index: number, above: string): boolean {
  const text = lines[index]?.text ?? '';
  if (opensParagraph(lines, index)) return isChapterHeading(text, above);
  return /[.?!]/.test(above) && isFractieHeading(text);
}

/** Titles between the end of an antwoord and the next vraag belong to neither. */
function dropHeadings({ scan, lines }: Letter, body: Passage): Passage {
  let { end } = dropHeadingInside(scan, body);
  for (let n = 0; n < MOST_HEADINGS; n += 1) {
    const index = lineIndexAt(lines, end - 1);
    const line = lines[index];
    if (!line || line.from <= body.start) break;
    const above = trimPassage(scan, body.start, line.from);
    if (!above || !isHeading(lines, index, scan.slice(above.end - 1, above.end))) break;
    ({ end } = above);
  }
  return { start: body.start, end };
}

/** "… open? Onze antwoorden zijn als volgt:" before the antwoorden on the same line. */
function dropAnnouncement(scan: string, body: Passage): Passage {
  const tailAt = Math.max(body.start, body.end - LONGEST_ANNOUNCEMENT);
  const [, announcement = ''] = ANNOUNCED_INSIDE.exec(scan.slice(tailAt, body.end)) ?? [];
  if (!turnsToAnswers(announcement)) return body;
  return trimPassage(scan, body.start, body.end - announcement.length) ?? body;
}

/** "… op 2 mei. Fractie CDA" before the next vraag on the same line. */
function dropHeadingInside(scan: string, body: Passage): Passage {
  const tailAt = Math.max(body.start, body.end - LONGEST_TITLE);
  const [, title = ''] = TITLE_INSIDE.exec(scan.slice(tailAt, body.end)) ?? [];
  if (title === '' || (!isFractieHeading(title) && !PAGE_TAIL.test(title))) return body;
  return trimPassage(scan, body.start, body.end - title.length) ?? body;
}
