import type { Passage } from '../passage.ts';
import { isChapterHeading } from './isChapterHeading.ts';
import { isClosing } from './isClosing.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import { lineIndexAt } from './lineIndexAt.ts';
import { trimPassage } from './trimPassage.ts';

/** What stands between a marker and the next one. */
export interface Span extends Passage {
  readonly kind: 'vraag' | 'antwoord';
  /** What the next marker opens; `null` at the end of the letter. */
  readonly next: 'vraag' | 'antwoord' | null;
}

const ANSWERS_HEADING =
  /^(?:(?:De |Onze )?(?:Antwoorden|Beantwoording|ANTWOORDEN|BEANTWOORDING)(?:\s.{0,60}[^.?!])?|.{0,80}(?:be)?antwoord(?:en|t).{0,60}als volgt.{0,20})$/;
const GREETING_INSIDE =
  /(?<=\s)(?:Hoogachtend|Met vriendelijke groet(?:en)?|Met (?:de meeste )?hoogachting)(?=[\s,])/;
const MOST_HEADINGS = 2;

/** The body of a span: without closing lines, without the title of the next chapter, trimmed. */
export function cutBlock(letter: Letter, span: Span): Passage | null {
  const { lines } = letter;
  const first = lineIndexAt(lines, span.start);
  const last = lineIndexAt(lines, Math.max(span.start, span.end - 1));
  const end = findEnd(letter, span, { first, last });
  const body = trimPassage(letter.scan, span.start, end);
  return body && span.next === 'vraag' ? dropHeadings(letter, body) : body;
}

function findEnd(
  { scan, lines }: Letter,
  span: Span,
  range: { first: number; last: number },
): number {
  const inside = findGreetingInside(scan, span);
  let textAbove = false;
  for (let i = range.first; i <= range.last; i += 1) {
    const line = lines[i];
    if (!line || line.text === '') continue;
    const isWhole = line.from >= span.start && line.to <= span.end;
    if (isWhole && endsBlock(lines, i, { span, textAbove })) return line.from;
    textAbove = true;
  }
  return inside;
}

interface Context {
  readonly span: Span;
  /** Whether the block has text before this line. */
  readonly textAbove: boolean;
}

function endsBlock(lines: readonly Line[], index: number, { span, textAbove }: Context): boolean {
  const text = lines[index]?.text ?? '';
  const opens = opensParagraph(lines, index);
  const mayEnd = span.next === null || span.kind === 'vraag';
  if (isClosing({ text, opens, mayEnd, ...lookAhead(lines, index) })) return true;
  return textAbove && opens && span.kind === 'vraag' && ANSWERS_HEADING.test(text);
}

/** Where the layout is lost, the greeting stands inside a line. */
function findGreetingInside(scan: string, { start, end, next }: Span): number {
  if (next !== null) return end;
  const hit = GREETING_INSIDE.exec(scan.slice(start, end));
  return hit ? start + hit.index : end;
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

/** Titles between the end of an antwoord and the next vraag belong to neither. */
function dropHeadings({ scan, lines }: Letter, body: Passage): Passage {
  let { end } = body;
  for (let n = 0; n < MOST_HEADINGS; n += 1) {
    const index = lineIndexAt(lines, end - 1);
    const line = lines[index];
    if (!line || line.from <= body.start || !opensParagraph(lines, index)) break;
    const above = trimPassage(scan, body.start, line.from);
    if (!above || !isChapterHeading(line.text, scan.slice(above.end - 1, above.end))) break;
    ({ end } = above);
  }
  return { start: body.start, end };
}
