import type { HeaderField } from './headerField.ts';
import { LABEL, nameOfLabel } from './headerLabels.ts';
import type { Line } from './line.ts';
import { readLabelRow } from './readLabelRow.ts';

const FROM_LINE_START = /^[>\s]*$/;
const MOST_SUBJECT_LINES = 5;
const MOST_FIELDS = 60;
/** A line this long lost the line breaks of its letter. */
const LONG_LINE = 200;
const LONGEST_COLUMN = 8;

/** The labelled fields of a letterhead: values beside their label, under it, or in columns. */
export function readFields(scan: string, lines: readonly Line[]): readonly HeaderField[] {
  const all = lines.flatMap((line, i) => fieldsOfLine(scan, lines, { line, index: i }));
  const fields = all.slice(0, MOST_FIELDS);
  return fields.map((field, i) => (isEmpty(field) ? fillFromColumn(lines, fields, i) : field));
}

interface Place {
  readonly line: Line;
  readonly index: number;
}

function fieldsOfLine(scan: string, lines: readonly Line[], place: Place): readonly HeaderField[] {
  const { line } = place;
  const row = readLabelRow(lines, place.index);
  if (row.length > 0) return row;
  const labels = [...line.text.matchAll(LABEL)].filter((hit, i) => isLabel(line.text, hit, i));
  return labels.map((hit, i) => {
    const start = line.from + hit.index;
    const after = start + hit[0].length;
    const next = labels[i + 1];
    const end = salutationIn(scan, after, next ? line.from + next.index : line.to);
    const name = nameOfLabel(hit[0]);
    const value = {
      start: skipSpace(scan, after, end),
      end: Math.max(after, trimEnd(scan, after, end)),
    };
    const field = { name, label: { start, end: after }, value };
    return next ? field : continueField(lines, place, field);
  });
}

/** What follows a label at the start of a line, when it is no word of a sentence. */
function opensField(label: string, rest: string): boolean {
  if (/[:;]$/.test(label) || rest === '' || /^\s+[\p{Lu}\d“‘'"(-]/u.test(rest)) return true;
  if (/^(?:onderwerp|betreft)/i.test(label)) return /^\s+[a-z]/.test(rest);
  return /^(?:datum|verzonden)\s/i.test(label) && /^\s+[^.]{0,60}\d{4}\s*$/.test(rest);
}

/** On one line with the whole letter a value ends at the salutation. */
function salutationIn(scan: string, start: number, end: number): number {
  const hit = /\s(?:Geachte|Beste)\s/.exec(scan.slice(start, end));
  return hit ? start + hit.index : end;
}

/** At the start of a line any label; inside one only with its colon, or when the line is a row of labels. */
function isLabel(text: string, hit: RegExpExecArray, index: number): boolean {
  if (FROM_LINE_START.test(text.slice(0, hit.index))) {
    const rest = text.slice(hit.index + hit[0].length);
    return opensField(hit[0], rest);
  }
  if (/[:;]$/.test(hit[0])) return /^\p{Lu}/u.test(hit[0]);
  if (
    text.length > LONG_LINE &&
    /^(?:Onderwerp|Betreft|Datum|Ons kenmerk|Zaaknummer)$/.test(hit[0])
  )
    return true;
  return (
    (index > 0 || /^(?:Steller|Telefoon)$/.test(hit[0])) &&
    /^\p{Lu}/u.test(hit[0]) &&
    /(?:kenmerk|datum|onderwerp|betreft|behandeld door|zaak(?:nummer|nr)|verzonden|uw brief|bijlage|telefoon|steller)/i.test(
      hit[0],
    )
  );
}

/** A value under its label, and the further lines of a subject. */
function continueField(lines: readonly Line[], { index }: Place, field: HeaderField): HeaderField {
  let { value } = field;
  let at = index;
  if (value.end <= value.start) {
    at = lines.findIndex((line, i) => i > index && line.text !== '');
    const below = lines[at];
    if (!below || at - index > 3 || opensWithLabel(below.text)) return field;
    value = { start: below.from, end: below.to };
  }
  if (field.name !== 'onderwerp') return { ...field, value };
  for (let i = at + 1; i <= at + MOST_SUBJECT_LINES; i += 1) {
    const line = lines[i];
    const above = lines[i - 1];
    if (!line || !above || !continuesSubject(above.text, line.text)) break;
    value = { start: value.start, end: line.to };
  }
  return { ...field, value };
}

function continuesSubject(above: string, text: string): boolean {
  if (text === '' || opensWithLabel(text) || /^(?:geachte|beste|aan |bijlage)/i.test(text))
    return false;
  if (/^[\p{Ll}\d(“‘'’"«]/u.test(text)) return true;
  return /(?:[,\-–&/(]|(?:^|\s)(?:van|de|het|een|over|inzake|en|of|in|op|aan|bij|voor|met|te|tot|ten|ter|fractie|artikel|art\.|heer|mevrouw|raadslid|lid|leden|gemeente|uit))$/i.test(
    above,
  );
}

function opensWithLabel(text: string): boolean {
  const hit = [...text.slice(0, 60).matchAll(LABEL)][0];
  return hit !== undefined && hit.index === 0 && isLabel(text, hit, 0);
}

/** Labels one under the other and their values one under the other after them. */
function fillFromColumn(
  lines: readonly Line[],
  fields: readonly HeaderField[],
  index: number,
): HeaderField {
  const field = fields[index];
  if (!field) throw new RangeError('no such field');
  let first = index;
  while (
    index - first < LONGEST_COLUMN &&
    first > 0 &&
    areNeighbours(lines, fields[first - 1], fields[first])
  )
    first -= 1;
  let last = index;
  while (last - index < LONGEST_COLUMN && areNeighbours(lines, fields[last], fields[last + 1]))
    last += 1;
  const lastLine = lines.findIndex(({ end }) => end >= (fields[last]?.label.end ?? Infinity));
  const values = lines.slice(lastLine + 1, lastLine + 20).filter(({ text }) => text !== '');
  const value = values[index - first];
  if (!value || last === first) return field;
  const column = values.slice(0, last - first + 1);
  if (column.some(({ text }) => opensWithLabel(text))) return field;
  return { ...field, value: { start: value.from, end: value.to } };
}

function areNeighbours(
  lines: readonly Line[],
  a: HeaderField | undefined,
  b: HeaderField | undefined,
): boolean {
  if (!a || !b) return false;
  const between = lines.filter(
    ({ from, text }) => text !== '' && from >= a.label.end && from < b.label.start,
  );
  return between.length === 0 && isAlone(lines, a) && isAlone(lines, b);
}

function isAlone(lines: readonly Line[], { label }: HeaderField): boolean {
  const line = lines.find(({ from, to }) => from <= label.start && to >= label.end);
  return line !== undefined && line.to === label.end;
}

function isEmpty({ value }: HeaderField): boolean {
  return value.end <= value.start;
}

function skipSpace(text: string, start: number, end: number): number {
  return start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
