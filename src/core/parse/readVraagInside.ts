import { isFractieHeading } from './isChapterHeading.ts';
import type { Marker } from './marker.ts';
import type { MarkerReading } from './markerReading.ts';
import {
  followsSentenceEnd,
  isCapital,
  isMention,
  opensSentence,
  type WordedContext,
} from './wordedContext.ts';

const NUMBER_BEFORE = /(?<=\s)(\d{1,3}[a-z]?)[.)]?\s+$/;
const OWNER_BEFORE = /(?<=[.?!:;]\d{0,2}["”’)»]?\s)Mijn\s+$/;
const LONGEST_LEAD = 20;
const QUOTED = /[“"‘„«(]$/;
const LIKELY = 2;
const HEADING = 3;

/** Reads a marker inside a line: "… als volgt. Vraag 1 Klopt dit?", "1. Vraag: …", "Mijn vraag 2 was: …". */
export function readVraagInside(context: WordedContext, reading: MarkerReading): Marker | null {
  const { at } = context;
  const lead = leadOf(context, reading);
  if (lead) {
    const nrs = lead.nr === '' ? reading.nrs : [lead.nr];
    const style = lead.nr === '' ? 'vraag-eigen' : 'vraag-midden';
    const start = at - lead.length;
    const weight = lead.nr === '' ? HEADING : LIKELY;
    return { role: 'vraag', start, end: reading.end, nrs, style, weight };
  }
  const weight = weigh(context, reading);
  if (weight === 0) return null;
  const { nrs, end } = reading;
  return { role: 'vraag', start: at, end, nrs, style: 'vraag-midden', weight };
}

/** What belongs to the marker but stands before its word; an empty `nr` for "Mijn". */
function leadOf(
  { scan, line, at }: WordedContext,
  { nrs, separator }: MarkerReading,
): { readonly nr: string; readonly length: number } | null {
  if (!separator.includes(':')) return null;
  const before = scan.slice(Math.max(line.from, at - LONGEST_LEAD), at);
  const hit = (nrs.length === 0 ? NUMBER_BEFORE : OWNER_BEFORE).exec(before);
  return hit ? { nr: hit[1] ?? '', length: hit[0].length } : null;
}

function weigh(context: WordedContext, reading: MarkerReading): number {
  const { word, prefix } = context;
  if (!isCapital(word) || isMention(context) || QUOTED.test(prefix)) return 0;
  const isSure = followsSentenceEnd(context);
  if (reading.nrs.length === 0) return reading.separator === ':' && isSure ? LIKELY : 0;
  if (!mayOpen(reading)) return 0;
  return isSure || followsHeading(prefix) ? LIKELY : 1;
}

function mayOpen({ separator, rest }: MarkerReading): boolean {
  return opensSentence(rest) || separator.includes(':');
}

/** "… van D66. LOKAAL BELANG Vraag 1": a fractie between the last sentence and the marker. */
function followsHeading(prefix: string): boolean {
  const [, title = ''] = /[.?!]["”’)»]? ([^.?!]+)$/.exec(prefix) ?? [];
  return title !== '' && isFractieHeading(title);
}
