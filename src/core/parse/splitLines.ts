import type { Line } from './line.ts';

const BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** Cuts a text at every kind of line break; a form feed is one too. */
export function splitLines(scan: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const hit of scan.matchAll(BREAK)) {
    lines.push(toLine(scan, start, hit.index));
    start = hit.index + hit[0].length;
  }
  lines.push(toLine(scan, start, scan.length));
  return lines;
}

function toLine(scan: string, start: number, end: number): Line {
  const raw = scan.slice(start, end);
  const text = raw.trim();
  const from = text === '' ? start : start + raw.indexOf(text);
  return { start, end, from, to: from + text.length, text, isRemoved: false };
}
