import type { Citation } from '../core/citation.ts';
import type { Grade } from '../core/grade.ts';
import type { Action, Place } from './action.ts';
import { parseControlId } from './parseControlId.ts';

const KENMERK = String.raw`(\d{4}-\d{2}-\d{2}[a-z]{0,2}|zonder-datum-\d{1,6})`;
const NR = String.raw`((?:[\p{L}\d.-]|%(?:10[\da-f]{4}|[\da-f]{1,5});){1,60})`;
const CITED = new RegExp(`^${KENMERK}(?:/${NR})?:(\\d{1,4})([rc]?)(?:!([\\w-]{6}))?$`, 'u');
const PLACE = new RegExp(`^${KENMERK}?/${NR}(?:~([\\da-z]{1,6})\\.([\\da-z]{1,6}))?$`, 'u');
const LETTER = new RegExp(`^${KENMERK}$`, 'u');

const GRADES: ReadonlyMap<string, Grade> = new Map([
  ['a', 'antwoord'],
  ['v', 'verwant'],
  ['g', 'geen'],
]);

/**
 * Reads what `formatAction` wrote. Total, for anyone can make Discord send any
 * text: null for all else, also for an id of another version.
 */
export function parseAction(id: string): Action | null {
  const read = parseControlId(id);
  return read && (PARSERS.get(read.kind)?.(read.args) ?? null);
}

const PARSERS: ReadonlyMap<string, (args: string) => Action | null> = new Map([
  ['heel', (args: string) => parseCited('heel', args)],
  ['blad', (args: string) => parseCited('blad', args)],
  ['deelblad', (args: string) => parseCited('deelblad', args)],
  ['deel', parseShare],
  ['volgende', parseTurn],
  ['brief', parseLetter],
  ['brieven', parseList],
]);

function parseShare(args: string): Action | null {
  const [, at = '', version] = /^([^!]*)(?:!([\w-]{6}))?$/u.exec(args) ?? [];
  const [place] = parsePlaces(at) ?? [];
  return place ? { kind: 'deel', place, ...(version && { version }) } : null;
}

function parseLetter(args: string): Action | null {
  return LETTER.test(args) ? { kind: 'brief', kenmerk: args } : null;
}

function parseList(args: string): Action | null {
  return /^\d{1,4}$/u.test(args) ? { kind: 'brieven', page: Number(args) } : null;
}

function parseCited(kind: 'heel' | 'blad' | 'deelblad', args: string): Action | null {
  const [, kenmerk, nr, page, letter, version] = CITED.exec(args) ?? [];
  if (kenmerk === undefined) return null;
  const citation: Citation = { kenmerk, nr: nr === undefined ? null : decodeNr(nr) };
  const speaker = letter === 'r' ? 'raad' : 'college';
  return {
    kind,
    citation,
    page: Number(page),
    ...(letter && { speaker }),
    ...(version && { version }),
  };
}

function parseTurn(args: string): Action | null {
  const [, letter, mark, at, list = ''] = /^([avg])(f?)(\d{1,2}):(.*)$/u.exec(args) ?? [];
  const grade = GRADES.get(letter ?? '');
  const places = parsePlaces(list);
  if (!grade || !places || Number(at) >= places.length) return null;
  const isFiltered = mark === 'f' ? { isFiltered: true } : {};
  return { kind: 'volgende', grade, at: Number(at), places, ...isFiltered };
}

function parsePlaces(list: string): readonly Place[] | null {
  const places: Place[] = [];
  for (const item of list.split(',')) {
    const [, own, nr, start, end] = PLACE.exec(item) ?? [];
    const kenmerk = own ?? places.at(-1)?.kenmerk;
    if (kenmerk === undefined || nr === undefined) return null;
    const excerpt =
      start === undefined || end === undefined
        ? null
        : { start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
    places.push({ kenmerk, nr: decodeNr(nr), excerpt });
  }
  return places;
}

function decodeNr(nr: string): string {
  return nr.replaceAll(/%(10[\da-f]{4}|[\da-f]{1,5});/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
