import type { Marker } from './marker.ts';
import type { MarkerReading as Reading } from './markerReading.ts';
import { readNumbers } from './readNumbers.ts';
import { readVraagInside } from './readVraagInside.ts';
import {
  followsSentenceEnd,
  isCapital,
  isMention,
  isPredicate,
  opensSentence,
  type WordedContext,
} from './wordedContext.ts';

const NUMMER = /(?:(?<=nr)\.)?[ \t]*(?:nummer|nr\.?|no\.?)?[ \t]*:?[ \t]*/iy;
const WAS = /[ \t]+(?:was|luidde|luidt)[ \t]*:/iy;
const BETWEEN_BRACKETS = /[ \t]*\([^)\n]{1,60}\)(?=[ \t]*(?:[:.\n\r]|$)|[ \t]+\p{Lu})/uy;
/** "Vraag 1 van de fractie Dorpsbelang", to the end of its line. */
const OWNER_AFTER =
  /[ \t]+(?:van|namens) (?:de )?(?:fracties?|heer|heren|mevrouw|dames?|dhr\.?|mw\.?|mevr\.?|raadsleden|raadslid|leden|lid) [^\n\r?]{1,80}?(?=[ \t]*(?:[:\n\r]|$))/iy;
const PAGE_REFERENCE = /[ \t]*\((?:blz|pag|p)\b[^)\n?]{1,20}\)(?=[ \t]+\p{Lu})/uy;
const SEPARATOR = /[ \t]*(?:[:.)\]]+|[-–—](?=\s))/y;
const NUMBER_BEFORE = /^\(?0*(\d{1,3}[a-z]?)\s*[.):-]*$/;
const OWNER_BEFORE = /^(?:mijn|uw|onze|de)$/i;

/** Reads "Vraag 1:", "Vraagnr. A-1", "Vragen 4 en 5", "1. Vraag:" or "Mijn vraag 4 was:"; `null` for the mere word. */
export function readVraag(context: WordedContext): Marker | null {
  const { prefix, line } = context;
  const [, before] = NUMBER_BEFORE.exec(prefix) ?? [];
  const isOwned = OWNER_BEFORE.test(prefix);
  const reading = readAfter(context);
  if (prefix !== '' && before === undefined && !isOwned) return readVraagInside(context, reading);
  const nrs = numbersOf(reading, before);
  const weight = weighAtLine(context, { ...reading, nrs });
  if (weight === 0) return null;
  const style = isOwned ? 'vraag-eigen' : 'vraag';
  return { role: 'vraag', start: line.from, end: reading.end, nrs, style, weight };
}

/** The number after the word, else the one before it. */
function numbersOf({ nrs }: Reading, before: string | undefined): readonly string[] {
  return nrs.length > 0 || before === undefined ? nrs : [before];
}

function readAfter({ scan, word, end, line }: WordedContext): Reading {
  const isPlural = /vragen/i.test(word);
  const from = skip(NUMMER, scan, end);
  const numbers = readNumbers(scan, from, isPlural);
  let at = numbers?.end ?? end;
  at = skip(OWNER_AFTER, scan, skip(BETWEEN_BRACKETS, scan, skip(WAS, scan, at)));
  const close = skip(SEPARATOR, scan, at);
  const separator = scan.slice(numbers?.end ?? end, close).trim();
  const after = skip(PAGE_REFERENCE, scan, close);
  const rest = scan.slice(after, Math.max(after, line.to)).trimStart();
  return { nrs: numbers?.nrs ?? [], end: after, separator, rest };
}

function weighAtLine(context: WordedContext, reading: Reading): number {
  if (isMention({ ...context, prefix: '' })) return 0;
  const isUpper = isCapital(context.word) || context.prefix !== '';
  if (!isUpper && !followsSentenceEnd(context)) return 0;
  const weight = reading.nrs.length === 0 ? weighUnnumbered(context, reading) : weighRest(reading);
  return isUpper ? weight : Math.min(weight, reading.separator.includes(':') ? 3 : 2);
}

function weighUnnumbered({ word }: WordedContext, { separator, rest }: Reading): number {
  if (!/^(?:vervolg)?vraag$/i.test(word)) return 0;
  if (separator.includes(':')) return 3;
  return separator === '' && rest === '' ? 2 : 0;
}

function weighRest({ separator, rest }: Reading): number {
  if (rest === '' || separator.includes(':')) return 3;
  if (!opensSentence(rest)) return separator !== '' && !isPredicate(rest) ? 1 : 0;
  return separator === '' ? 2 : 3;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
