import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import type { Marker } from './marker.ts';
import { readNumbers } from './readNumbers.ts';

const SEPARATOR =
  /[ \t]*(\.\)|\)\.|[.):])(?=[\s\p{Lu}“"‘'«(]|$)|[ \t]*(?=[\n\r\f]|$)|[ \t]+(?=[\p{Lu}“"‘'«])/muy;
const LETTER = /\(?([a-z])[.)](?=\s)/y;
const DASH = /[-–—•·▪●◦](?=[ \t])/y;
const INSIDE = /(?<=(?<![Aa]d|[Vv]raag|[Aa]ntwoord)\s)(\d{1,3}[a-h]?)[.)]\s+(?=[\p{Lu}“‘«])/gu;
/** A number without a sign, of which the line that it stood on alone was lost. */
const INSIDE_ALONE = /(?<=[.?!:;»”"')\d]\s)(\d{1,3}[a-h]?)\s+(?=\p{Lu})(?!Antwoord|Vraag)/gu;
/** Lines longer than this hold more than one paragraph: the layout was lost. */
const LONG_LINE = 300;
const LARGEST = 199;

/** Numbers, letters and dashes that open a line, and numbers inside lines that lost their layout. */
export function findBare({ scan, lines }: Letter): readonly Marker[] {
  return lines.flatMap((line) => [
    ...atLineStart(scan, line),
    ...(line.to - line.from > LONG_LINE ? insideLine(scan, line) : []),
  ]);
}

function atLineStart(scan: string, line: Line): readonly Marker[] {
  if (line.text === '') return [];
  const dash = match(DASH, scan, line.from);
  if (dash) return [marker(line.from, line.from + 1, { nrs: [], style: 'streep' })];
  const letter = match(LETTER, scan, line.from);
  if (letter?.[1] !== undefined) {
    return [marker(line.from, line.from + letter[0].length, { nrs: [letter[1]], style: 'letter' })];
  }
  return readNumber(scan, line);
}

function readNumber(scan: string, line: Line): readonly Marker[] {
  const bracket = scan[line.from] === '(' ? 1 : 0;
  const numbers = readNumbers(scan, line.from + bracket);
  if (!numbers || numbers.nrs.some((nr) => Number.parseInt(nr, 10) > LARGEST)) return [];
  const separator = match(SEPARATOR, scan, numbers.end);
  if (!separator) return [];
  const end = numbers.end + separator[0].length;
  const isLabel = numbers.nrs.some((nr) => /[-.A-Z]/.test(nr));
  const sign = separator[1] ?? (end >= line.to ? 'kaal' : 'spatie');
  const style = `getal${bracket ? '(' : ''}${sign}${isLabel ? '-label' : ''}`;
  return [
    marker(line.from, Math.min(end, Math.max(line.to, numbers.end)), { nrs: numbers.nrs, style }),
  ];
}

function insideLine(scan: string, { from, to }: Line): readonly Marker[] {
  const text = scan.slice(from, to);
  const hits = [
    ...[...text.matchAll(INSIDE)].map((hit) => ({ hit, style: 'getal-midden' })),
    ...[...text.matchAll(INSIDE_ALONE)].map((hit) => ({ hit, style: 'getal-midden-kaal' })),
  ];
  hits.sort((a, b) => a.hit.index - b.hit.index);
  return hits.map(({ hit, style }) => {
    const start = from + hit.index;
    const nrs = [(hit[1] ?? '').replace(/^0+(?=\d)/, '')];
    return marker(start, start + hit[0].length, { nrs, style });
  });
}

function marker(start: number, end: number, rest: Pick<Marker, 'nrs' | 'style'>): Marker {
  return { role: 'getal', start, end, weight: rest.style === 'getalspatie' ? 1 : 2, ...rest };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
