import { findDates, isoDate, type DateHit } from '../dates.ts';
import type { HeaderField } from './headerField.ts';
import type { Line } from './line.ts';

/** The two dates of a letter, ISO; `null` where the text does not say. */
export interface LetterDates {
  readonly letterDate: string | null;
  readonly questionDate: string | null;
}

/** The part of a letter before its first vraag, with the letterhead's fields, and its end. */
export interface Head {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly fields: readonly HeaderField[];
  readonly tail: string;
}

const RECEIVED = /\(\s*ontvangen\s*(?:op\s*)?$/i;
const ANSWERED = /(?:beantwoord|akkoord|vastgesteld)\s*(?:op|d\.?d\.?|:)?\s*$/i;
const SUBMITTED = /(?:ingezonden|ingediend|indiening)\s*(?:op|d\.?d\.?|:)?\s*$/i;
const PLACE =
  /(?:^|[\n\r])[ \t]*(?:['’]s-)?\p{Lu}[\p{L}’' -]{1,40},?\s{0,12}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?$/u;
const TO_QUESTIONS =
  /(?:vragen|vraag|brief|brieven|e-?mail|mail|schrijven|bericht|verzoek|raadsvragen|statenvragen|kamervragen)(?:[^.\n]|\n(?!\s*\n)|\.(?=[\p{L}\d]|\s*\d)){0,160}?(?:d\.?\s?d\.?|dd\.?|van|gedateerd|op|gedagtekend|de dato|datum)\s*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s*)?$/iu;
const ASKED_AFTER =
  /^[,\s]*(?:jl\.?|jongstleden|j\.l\.)?[,\s]*(?:(?:heeft|hebt|hebben|stelde|stelden|ontvingen|ontving|zijn|is|diende|dienden|zond|zonden)\b)(?:[^.]|(?<=(?<!\p{L})\p{Lu}[a-z]?)\.|\.(?=\p{Lu}\.)){0,200}(?:vragen|brief)/iu;
const ASKED_BEFORE =
  /vragen[^.]{0,120}(?:gesteld|ingediend|ontvangen|toegezonden|gestuurd|ingezonden)\s*(?:op)?\s*$/i;

const ASKED_THEN =
  /^[,\s]*(?:jl\.?|jongstleden)?[,\s]*(?:[\p{L}-]+\s){0,6}?\p{L}*vragen\s[^.]{0,120}?(?:gesteld|ingediend|gestuurd|toegezonden|voorgelegd|gericht)/iu;
const LABELLED = /(?:^|[^\p{L}])datum:?\s*$/iu;
/** Without a salutation the letter's own date stands here. */
const TOP = 200;

/** Finds the date of the letter and that of the questions it answers. */
export function findDatesOf(head: Head): LetterDates {
  const hits = findDates(head.text);
  const question = findQuestionHit(head, hits);
  const letterDate = findLetterDate(head, hits, question);
  return { letterDate, questionDate: question ? withYear(question, letterDate) : null };
}

function findLetterDate(
  head: Head,
  hits: readonly DateHit[],
  question: DateHit | null,
): string | null {
  const received = hits.find(({ start, iso }) => iso && RECEIVED.test(before(head.text, start)));
  if (received) return received.iso;
  const answered = hits.find(({ start, iso }) => iso && ANSWERED.test(before(head.text, start)));
  for (const name of ['datumAntwoord', 'datum', 'verzonden'] as const) {
    const iso = dateOfField(head, hits, name);
    if (iso) return iso;
  }
  if (answered) return answered.iso;
  const others = hits.filter((hit) => hit.iso && hit !== question);
  const placed = others.find(
    ({ start, end }) => PLACE.test(before(head.text, start)) && endsLine(head.text, end),
  );
  return placed?.iso ?? dateByPlace(head, others);
}

/** Where neither a label nor a place says so: a date alone on its line, or above the salutation. */
function dateByPlace(head: Head, others: readonly DateHit[]): string | null {
  const alone = others.find((hit) =>
    head.lines.some(({ from, to }) => from === hit.start && to <= hit.end + 1),
  );
  const salutation = head.text.search(/(?<!\p{L})(?:Geachte|Beste)\s/u);
  const above = others.find((hit) => hit.start < salutation && !isInSubject(head, hit));
  return alone?.iso ?? above?.iso ?? dateOfTop(others, salutation) ?? dateOfTail(head.tail);
}

function dateOfTop(hits: readonly DateHit[], salutation: number): string | null {
  return salutation < 0 ? (hits.find(({ start }) => start < TOP)?.iso ?? null) : null;
}

function isInSubject({ fields }: Head, { start }: DateHit): boolean {
  return fields.some(
    ({ name, value }) => name === 'onderwerp' && start >= value.start && start < value.end,
  );
}

/** "Heerlen, 8 april 2024" or "d.d. 8 april 2024" under the letter. */
function dateOfTail(tail: string): string | null {
  const hit = findDates(tail).findLast(
    ({ start, end, iso }) => iso && PLACE.test(before(tail, start)) && endsLine(tail, end),
  );
  return hit?.iso ?? null;
}

function dateOfField(
  { fields }: Head,
  hits: readonly DateHit[],
  name: HeaderField['name'],
): string | null {
  for (const { value } of fields.filter((field) => field.name === name)) {
    const hit = hits.find(({ start }) => start >= value.start && start < value.end);
    if (hit?.iso) return hit.iso;
  }
  return null;
}

function findQuestionHit(head: Head, hits: readonly DateHit[]): DateHit | null {
  const { text, fields } = head;
  const inField = (name: HeaderField['name'], { start }: DateHit): boolean =>
    fields.some(
      (field) => field.name === name && start >= field.value.start && start < field.value.end,
    );
  const isLetterDate = (hit: DateHit): boolean =>
    inField('datum', hit) || inField('datumAntwoord', hit);
  const isAnswerDate = ({ start }: DateHit): boolean =>
    [RECEIVED, ANSWERED, LABELLED].some((pattern) => pattern.test(before(text, start)));
  const open = hits.filter((hit) => !isLetterDate(hit) && !isAnswerDate(hit));
  return (
    open.find(({ start }) => SUBMITTED.test(before(text, start))) ??
    open.find((hit) => inField('datumVragen', hit)) ??
    open.find(
      ({ start, end }) =>
        /(?:^|[^\p{L}])op\s*(?:\p{L}+dag\s*)?$/iu.test(before(text, start)) &&
        isAskedAfter(text.slice(end, end + 260)),
    ) ??
    open.find(
      ({ start }) =>
        TO_QUESTIONS.test(before(text, start)) || ASKED_BEFORE.test(before(text, start)),
    ) ??
    open.find((hit) => inField('uwKenmerk', hit)) ??
    null
  );
}

/** "6 november jl." is the last 6 November before the letter. */
function withYear({ iso, day, month }: DateHit, letterDate: string | null): string | null {
  if (iso !== null || letterDate === null) return iso;
  const year = Number(letterDate.slice(0, 4));
  const sameYear = isoDate(year, month, day);
  return sameYear <= letterDate ? sameYear : isoDate(year - 1, month, day);
}

function isAskedAfter(text: string): boolean {
  return ASKED_AFTER.test(text) || ASKED_THEN.test(text);
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - 240), start);
}

function endsLine(text: string, end: number): boolean {
  return /^\.?[ \t]*(?:[\n\r\f]|$)/.test(text.slice(end, end + 40));
}
