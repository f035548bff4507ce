import type { Marker } from './marker.ts';
import type { MarkerReading } from './markerReading.ts';
import {
  followsSentenceEnd,
  isCapital,
  isMention,
  opensSentence,
  type WordedContext,
} from './wordedContext.ts';

const OWNER =
  /(?<=[.?!:;]\d{0,2}["”’)»]?\s)(?:Uw|Ons|Het college|De gemeente|Gemeente|College|B en W|GS)\s+$/u;
const LONGEST_OWNER = 40;
const LIKELY = 2;
const AFTER_QUESTION = /\?["”’)»]?\d{0,2}$/;

/** Reads a marker inside a line: "Klopt dit? Antwoord: Ja.", "… ervaren? Gemeente antwoordt: Ja." */
export function readAntwoordInside(context: WordedContext, reading: MarkerReading): Marker | null {
  const owner = reading.separator.includes(':') ? ownerOf(context) : '';
  const weight = owner === '' ? weigh(context, reading) : LIKELY;
  if (weight === 0) return null;
  const { end, nrs } = reading;
  const style = `antwoord${kindOf(context.word, context.prefix)}-midden`;
  return { role: 'antwoord', start: context.at - owner.length, end, nrs, style, weight };
}

/** What sets an antwoord apart from the others: "Ad 1" and "Uw antwoord". */
export function kindOf(word: string, prefix: string): string {
  if (/^ad$/i.test(word)) return '-ad';
  return /\buw$/i.test(prefix) ? '-eigen' : '';
}

/** "Gemeente" and the space after it; empty where no one is named before the word. */
function ownerOf({ scan, line, at }: WordedContext): string {
  const before = scan.slice(Math.max(line.from, at - LONGEST_OWNER), at);
  return OWNER.exec(before)?.[0] ?? '';
}

function weigh(context: WordedContext, reading: MarkerReading): number {
  if (!isCapital(context.word) || isMention(context)) return 0;
  const isSure = followsSentenceEnd(context);
  if (reading.separator.includes(':')) return isSure ? LIKELY : 1;
  if (/^ad$/i.test(context.word)) return isSure ? weighAd(reading) : 0;
  return /^antwoord(?:en)?$/i.test(context.word) ? weighMereWord(context, reading) : 0;
}

function weighAd({ nrs, separator }: MarkerReading): number {
  return nrs.length > 0 && separator !== '' ? LIKELY : 0;
}

/** Without a colon: behind a question mark, or with a number behind the end of a sentence. */
function weighMereWord(context: WordedContext, { nrs, rest }: MarkerReading): number {
  const isSure = followsSentenceEnd(context);
  if (rest === '') return isSure ? LIKELY : 0;
  if (!opensSentence(rest)) return 0;
  const isNumbered = nrs.length > 0 && isSure;
  return isNumbered || AFTER_QUESTION.test(context.prefix) ? LIKELY : 1;
}
