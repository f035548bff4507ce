import type { ParsedBrief, Vraagsteller } from '../brief.ts';
import { parseDate } from '../dates.ts';
import type { Correction } from './correction.ts';

type Header = Pick<ParsedBrief, 'letterDate' | 'questionDate' | 'subject' | 'askers'>;

/** The header with what was given by hand, and a sentence for each thing that is no good. */
export function correctHeader(
  parsed: ParsedBrief,
  correction: Correction,
): { readonly header: Header; readonly reasons: readonly string[] } {
  const letterDate = readDate('letterDate', correction);
  const questionDate = readDate('questionDate', correction);
  const subject = readSubject(correction);
  const askers = correction.askers?.map(toAsker) ?? parsed.askers;
  const isNamed = askers.every(({ name }) => name !== '');
  return {
    header: {
      letterDate: letterDate.iso ?? parsed.letterDate,
      questionDate: questionDate.iso ?? parsed.questionDate,
      subject: subject.value ?? parsed.subject,
      askers: isNamed ? askers : parsed.askers,
    },
    reasons: [
      ...letterDate.reasons,
      ...questionDate.reasons,
      ...subject.reasons,
      ...(isNamed ? [] : ['Bij "askers" ontbreekt een naam.']),
    ],
  };
}

function readSubject({ subject }: Correction): {
  readonly value: string | null;
  readonly reasons: readonly string[];
} {
  if (subject === undefined) return { value: null, reasons: [] };
  const value = oneLine(subject);
  return value === '' ? { value: null, reasons: ['"subject" is leeg.'] } : { value, reasons: [] };
}

function readDate(
  field: 'letterDate' | 'questionDate',
  correction: Correction,
): { readonly iso: string | null; readonly reasons: readonly string[] } {
  const typed = correction[field];
  if (typed === undefined) return { iso: null, reasons: [] };
  const iso = parseDate(typed);
  const reason = `"${field}" is geen datum die bestaat, zoals 8 april 2024 of 2024-04-08.`;
  return { iso, reasons: iso === null ? [reason] : [] };
}

function toAsker(asker: { readonly name: string; readonly fractie?: string | null }): Vraagsteller {
  const fractie = oneLine(asker.fractie ?? '');
  return { name: oneLine(asker.name), fractie: fractie === '' ? null : fractie };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
