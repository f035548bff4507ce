import type { Marker } from './marker.ts';
import type { MarkerReading } from './markerReading.ts';
import { kindOf, readAntwoordInside } from './readAntwoordInside.ts';
import { readNumbers } from './readNumbers.ts';
import {
  followsSentenceEnd,
  isCapital,
  isMention,
  isPredicate,
  opensSentence,
  type WordedContext,
} from './wordedContext.ts';

/** Words that may stand between "Antwoord" and its number or colon. */
const QUALIFIER =
  /[ \t]+(?:op|bij|aan|van|het|de|uw|ons|onze|college|gemeente|provincie|waterschap|bestuur|dagelijks|burgemeester|wethouders?|gedeputeerde|staten|portefeuillehouder|gs|db|b|w|b&w|b\.?\s?en\s?w\.?|en|&|vraag|vragen|deelvraag|schriftelijke|nr|nummer|vraagnr|vraagnummer)(?![\p{L}\d])\.?/iuy;
/** Whoever answers, when a colon follows: "Antwoord ambtelijke organisatie:". */
const OWNER = /(?:[ \t]+\p{Ll}{3,}){1,4}(?=[ \t]*:)/uy;
const GLUED_NUMBER = /(?<=(?<!\p{L})ad)\.?[ \t]*|[ \t]*/iuy;
/** "60, waarvan", "18,4 fte", "2.114 panelen"; not "2 t/m 4". */
const AMOUNT = /^[ \t]+\d{1,3}(?:[.,]\d+)*(?:%|,(?= \p{Ll})|(?= (?!t\/m|tm |tot )\p{Ll}))/u;
const SEPARATOR = /[ \t]*(?:[:.)\]]+|[-–—](?=\s))/y;
const LETTER = /[ \t]+([a-z])(?=[ \t]*(?:[.):]|[\n\r]|$))/my;
const BEFORE = /^(?:uw|ons|onze|het|de|gemeente|college|het college|b en w|b&w)$/i;
const NUMBER_BEFORE = /^\(?0*(\d{1,3}[a-z]?)\s*[.):-]*$/;

interface Reading extends MarkerReading {
  readonly qualifiers: string;
  /** Whether it opens with a number that may be the marker's: it counts only where nothing else fits. */
  readonly isAmount?: boolean;
}

/** Reads "Antwoord", "Antwoord op vraag 3 en 8:", "Antwoord college", "Gemeente antwoordt:"; `null` for the mere word. */
export function readAntwoord(context: WordedContext): Marker | null {
  const { prefix, line, word } = context;
  const [, before] = NUMBER_BEFORE.exec(prefix) ?? [];
  const reading = withoutAmount(context, readAfter(context));
  const isInside = prefix !== '' && before === undefined && !BEFORE.test(prefix);
  if (isInside) return readAntwoordInside(context, reading);
  const nrs = numbersOf(reading, before);
  const weight = weighAtLine(context, { ...reading, nrs });
  if (weight === 0) return null;
  const style = `antwoord${kindOf(word, prefix)}`;
  return { role: 'antwoord', start: line.from, end: reading.end, nrs, style, weight };
}

/** "Antwoord 60, waarvan 20 in het buitengebied": the number is what the antwoord opens with. */
function withoutAmount({ scan, end, line }: WordedContext, reading: Reading): Reading {
  const after = scan.slice(end, line.to);
  const [amount] = AMOUNT.exec(after) ?? [];
  if (amount === undefined || reading.qualifiers !== '') return reading;
  if (isPredicate(after.slice(amount.length).trimStart())) return reading;
  return { nrs: [], end, qualifiers: '', separator: '', rest: after.trimStart(), isAmount: true };
}

/** The number after the word, else the one before it. */
function numbersOf({ nrs }: Reading, before: string | undefined): readonly string[] {
  return nrs.length > 0 || before === undefined ? nrs : [before];
}

function readAfter(context: WordedContext): Reading {
  const { scan, word, end, line } = context;
  const qualified = endOfQualifiers(context);
  const isPlural = /en$/i.test(word) || /vragen/i.test(scan.slice(end, qualified));
  const at = skip(GLUED_NUMBER, scan, qualified);
  const isOwn = !isSentence(scan.slice(end, qualified));
  const numbers = isOwn ? numbersAt(scan, { at, qualified, isPlural }) : null;
  const after = numbers?.end ?? qualified;
  const close = skip(SEPARATOR, scan, after);
  const separator = scan.slice(after, close).trim();
  const rest = scan.slice(close, Math.max(close, line.to)).trimStart();
  const isProse = numbers === null && separator === '' && goesOn(rest, scan.slice(end, qualified));
  if (isProse)
    return {
      nrs: [],
      end,
      qualifiers: '',
      separator: '',
      rest: scan.slice(end, line.to).trimStart(),
    };
  const qualifiers = scan.slice(end, qualified).trim();
  return { nrs: numbers?.nrs ?? [], end: close, qualifiers, separator, rest };
}

/** "Antwoord Op 31 december": a sentence begins there, and its number is not the marker's. */
function isSentence(qualifiers: string): boolean {
  const opens = /^[ \t]+(?:Op|Bij|Aan|Van|Het|De|Uw|Ons|Onze)(?!\p{L})/u.test(qualifiers);
  return opens && !/vra(?:ag|gen)/i.test(qualifiers);
}

function numbersAt(
  scan: string,
  { at, qualified, isPlural }: { at: number; qualified: number; isPlural: boolean },
): ReturnType<typeof readLetter> {
  return readNumbers(scan, at, isPlural) ?? readLetter(scan, qualified);
}

function endOfQualifiers({ scan, end, prefix, word }: WordedContext): number {
  const known = skipAll(QUALIFIER, scan, end);
  const mayBeOwned = prefix === '' && word === 'Antwoord';
  return mayBeOwned ? Math.max(known, skip(OWNER, scan, end)) : known;
}

/** "Antwoord is er niet", and a line that breaks off in "Antwoorden op / veelgestelde vragen". */
function goesOn(rest: string, qualifiers: string): boolean {
  return rest !== '' || /(?:op|bij|aan|van|het|de|en)$/i.test(qualifiers);
}

/** The bare letter of "Antwoord b". */
function readLetter(scan: string, at: number): { nrs: readonly string[]; end: number } | null {
  LETTER.lastIndex = at;
  const hit = LETTER.exec(scan);
  return hit?.[1] === undefined ? null : { nrs: [hit[1]], end: at + hit[0].length };
}

function weighAtLine(context: WordedContext, reading: Reading): number {
  const isUpper = isCapital(context.line.text) || /^[(\d]/.test(context.line.text);
  if ((!isUpper && !followsSentenceEnd(context)) || isMention({ ...context, prefix: '' })) return 0;
  const weight = weighKind(context, reading);
  return isUpper ? weight : Math.min(weight, 2);
}

function weighKind(context: WordedContext, reading: Reading): number {
  const { word, prefix } = context;
  if (/^ad$/i.test(word)) return reading.nrs.length > 0 && prefix === '' ? 2 : 0;
  if (/^antwoordt$/i.test(word)) return reading.separator.includes(':') ? 3 : 0;
  return reading.nrs.length > 0 ? weighNumbered(reading) : weighUnnumbered(context, reading);
}

function weighNumbered({ separator, rest }: Reading): number {
  if (rest === '' || separator.includes(':')) return 3;
  if (!opensSentence(rest)) return 0;
  return separator === '' ? 2 : 3;
}

function weighUnnumbered(context: WordedContext, reading: Reading): number {
  const { qualifiers, separator, rest } = reading;
  if (/vragen/i.test(qualifiers) || /^beantwoording/i.test(context.word))
    return weighTitle(reading);
  if (separator.includes(':')) return 3;
  if (/^reactie/i.test(context.word)) return rest === '' ? 2 : 0;
  if (context.prefix !== '') return rest === '' ? 1 : 0;
  return weighMereWord(reading);
}

/** "Antwoord" with nothing that says what it answers. */
function weighMereWord({ rest, isAmount = false }: Reading): number {
  if (rest === '') return 3;
  if (isAmount) return 1;
  return opensSentence(rest) ? 2 : 0;
}

/** "Beantwoording vragen" more often heads a list than opens one antwoord. */
function weighTitle({ separator, rest }: Reading): number {
  if (separator === ':') return 2;
  return rest === '' ? 1 : 0;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function skipAll(pattern: RegExp, text: string, from: number): number {
  let at = from;
  for (let next = skip(pattern, text, at); next > at; next = skip(pattern, text, at)) at = next;
  return at;
}
