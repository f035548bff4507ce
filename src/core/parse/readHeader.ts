import type { ParsedBrief } from '../brief.ts';
import { findAddressees } from './findAddressees.ts';
import { findArticle } from './findArticle.ts';
import { findAskers } from './findAskers.ts';
import { findBody } from './findBody.ts';
import { findDatesOf } from './findDatesOf.ts';
import { findSignatories } from './findSignatories.ts';
import { findTopic } from './findTopic.ts';
import type { FieldName, HeaderField } from './headerField.ts';
import type { Letter } from './letter.ts';
import { oneLine } from './oneLine.ts';
import { readFields } from './readFields.ts';
import { splitLines } from './splitLines.ts';

/** What a letter says about itself. */
export type Header = Omit<ParsedBrief, 'kind' | 'pairs' | 'problems' | 'removed' | 'tables'>;

const LONGEST_HEAD = 12_000;
const TAIL = 2_500;
const LONGEST_KENMERK = 60;

/** Reads the letterhead, the opening up to `firstVraag` (an offset), and the signature. */
export function readHeader({ scan }: Letter, firstVraag: number): Header {
  const headEnd = Math.min(firstVraag, LONGEST_HEAD);
  const text = scan.slice(0, headEnd);
  const headLines = splitLines(text);
  const tail = scan.slice(Math.max(headEnd, scan.length - TAIL));
  const fields = readFields(scan, headLines);
  const addressees = findAddressees(headLines);
  const tailLines = splitLines(tail);
  const topic = findTopic(text);
  return {
    ...findDatesOf({ text, lines: headLines, fields, tail }),
    // A document without a line "Onderwerp" names its subject in its title or first sentence.
    subject: valueOf(scan, fields, 'onderwerp') ?? topic,
    topic,
    body: findBody(text, tail),
    article: findArticle(`${text}\n${tail}`),
    addressees,
    askers: findAskers(text, addressees),
    signedBy: findSignatories(headLines, tailLines),
    onsKenmerk: kenmerkOf(scan, fields, 'onsKenmerk') ?? kenmerkOf(scan, fields, 'zaaknummer'),
    uwKenmerk: kenmerkOf(scan, fields, 'uwKenmerk'),
  };
}

function valueOf(scan: string, fields: readonly HeaderField[], name: FieldName): string | null {
  const field = fields.find((each) => each.name === name && each.value.end > each.value.start);
  return field ? oneLine(scan.slice(field.value.start, field.value.end)) : null;
}

/** A reference holds a digit and is no date. */
function kenmerkOf(scan: string, fields: readonly HeaderField[], name: FieldName): string | null {
  const values = fields
    .filter((field) => field.name === name)
    .map((field) => oneLine(scan.slice(field.value.start, field.value.end)));
  return values.find(isKenmerk) ?? null;
}

function isKenmerk(value: string): boolean {
  const isDate = /(?<!\d)\d{1,2} ?\p{L}{3,9}\.? ?\d{4}(?!\d)/u.test(value);
  return /\d/.test(value) && value.length <= LONGEST_KENMERK && !isDate;
}
