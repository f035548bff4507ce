import { readAntwoord } from './findAntwoorden.ts';
import type { Passage } from '../passage.ts';
import { findQuoted } from './findQuoted.ts';
import { readVraag } from './findVragen.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';
import type { Marker } from './marker.ts';

const WORD =
  /(?<!\p{L})(?:(?:vervolg)?vragen|(?:vervolg)?vraag(?:nummer|nr)?|antwoord(?:en|t)?|beantwoording|reactie|ad(?=\.? *\d{1,2}(?:[.:)]|\s)))(?!\p{L})/giu;

/** Every "Vraag …" and "Antwoord …" that may be a marker, in the order of the text. */
export function findWorded({ scan, lines }: Letter): readonly Marker[] {
  const markers: Marker[] = [];
  let index = 0;
  let covered = -1;
  for (const hit of scan.matchAll(WORD)) {
    while ((lines[index + 1]?.start ?? Infinity) <= hit.index) index += 1;
    const line = lines[index];
    if (!line || hit.index < covered) continue;
    const context = {
      scan,
      word: hit[0],
      at: hit.index,
      end: hit.index + hit[0].length,
      line,
      above: textAbove(lines, index),
      prefix: scan.slice(line.from, hit.index).trimEnd().slice(-40),
    };
    const marker = /vra/i.test(hit[0]) ? readVraag(context) : readAntwoord(context);
    if (!marker) continue;
    markers.push(/^vervolg/i.test(hit[0]) ? numbered(marker, markers) : marker);
    covered = marker.end;
  }
  return withoutQuoted(markers, findQuoted(scan));
}

/** A "Vervolgvraag" goes by the number of the vraag that it follows. */
function numbered(marker: Marker, before: readonly Marker[]): Marker {
  const last = before.findLast(({ role, nrs }) => role === 'vraag' && nrs.length > 0);
  return marker.nrs.length > 0 || !last ? marker : { ...marker, nrs: last.nrs.slice(-1) };
}

function withoutQuoted(markers: readonly Marker[], quoted: readonly Passage[]): readonly Marker[] {
  let at = 0;
  return markers.filter(({ start }) => {
    while ((quoted[at]?.end ?? Infinity) <= start) at += 1;
    return start < (quoted[at]?.start ?? Infinity);
  });
}

function textAbove(lines: readonly Line[], index: number): Line | null {
  const above = lines[index - 1];
  return above && above.text !== '' ? above : null;
}
