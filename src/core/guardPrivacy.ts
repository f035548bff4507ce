import type { ParsedBrief, Problem } from './brief.ts';
import { findPersonalData, type PersonalData } from './findPersonalData.ts';
import { mergePassages } from './parse/mergePassages.ts';
import type { Passage } from './passage.ts';

/** A letter's reading with what is personal in it reported, and contact lines left out of quotations. */
export interface Guarded {
  readonly parsed: ParsedBrief;
  /** A citizen service number stands in the letter: it must not be shown before someone looked. */
  readonly hasBsn: boolean;
}

const CONTACT_LABEL =
  /^\s*(?:contactpersoon|behandeld door|behandelaar|doorkiesnummer|telefoon|tel\.|e-?mail|mobiel|inlichtingen(?: bij)?)\b/iu;

/** Looks for personal data; what stands inside a vraag or antwoord is reported, a service number anywhere. */
export function guardPrivacy(tekst: string, parsed: ParsedBrief): Guarded {
  const found = findPersonalData(tekst);
  const shown = parsed.pairs.flatMap(({ vraag, antwoord }) =>
    antwoord ? [vraag, antwoord] : [vraag],
  );
  const reported = found.filter(
    (data) => data.kind === 'bsn' || shown.some((part) => isIn(data, part)),
  );
  const contacts = reported
    .filter(({ kind }) => kind === 'telefoon' || kind === 'e-mail')
    .map(({ start }) => lineAt(tekst, start))
    .filter(({ start, end }) => CONTACT_LABEL.test(tekst.slice(start, end)));
  return {
    hasBsn: found.some(({ kind }) => kind === 'bsn'),
    parsed: {
      ...parsed,
      removed: mergePassages([...parsed.removed, ...contacts]),
      problems: [...parsed.problems, ...reported.map((data) => toProblem(tekst, data))],
    },
  };
}

const NAMES = {
  bsn: 'wat een burgerservicenummer lijkt',
  telefoon: 'een telefoonnummer',
  'e-mail': 'een e-mailadres',
  adres: 'een straat met huisnummer',
} as const;

function toProblem(tekst: string, { kind, start, end }: PersonalData): Problem {
  const line = tekst.slice(0, start).split('\n').length;
  return { code: 'persoonsgegeven', message: `Op regel ${line} staat ${NAMES[kind]}.`, start, end };
}

function isIn(inner: Passage, outer: Passage): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function lineAt(tekst: string, at: number): Passage {
  const end = tekst.indexOf('\n', at);
  return { start: tekst.lastIndexOf('\n', at) + 1, end: end < 0 ? tekst.length : end };
}
