import { z } from 'zod';
import type { Correction } from '../core/correction/correction.ts';
import { parseDate } from '../core/dates.ts';

const MOST_PAIRS = 1000;
const LONGEST_NR = 12;
const LONGEST_MARK = 60;
const NR = /^[\p{L}\d][\p{L}\d.-]*$/u;

const tekst = (name: string): z.ZodString =>
  z.string(`"${name}" moet tekst zijn, tussen aanhalingstekens`).trim().min(1, `"${name}" is leeg`);

const nr = z
  .union([z.string(), z.number().int().positive().transform(String)], {
    error: 'een nummer is een getal of tekst, zoals 7 of "7a"',
  })
  .pipe(
    z
      .string()
      .trim()
      .min(1, 'een nummer is leeg')
      .max(LONGEST_NR, `een nummer heeft hoogstens ${LONGEST_NR} tekens`)
      .regex(
        NR,
        'een nummer heeft alleen letters, cijfers, punten en streepjes, zoals "7a" of "A.1"',
      ),
  );

const offset = z
  .int('"start" en "end" moeten hele getallen zijn')
  .nonnegative('"start" en "end" mogen niet onder nul zijn');
const offsets = z
  .strictObject({ start: offset, end: offset }, unknownField('bij een plaats'))
  .refine(({ start, end }) => start < end, '"end" moet na "start" komen');

function place(name: string) {
  return z.union([tekst(name), offsets], {
    error: (issue) => firstMessage(issue) ?? `"${name}" moet tekst zijn, of {"start": …, "end": …}`,
  });
}

/** The message of the union's branch that fits what was written. */
function firstMessage(issue: {
  readonly input?: unknown;
  readonly errors?: readonly (readonly { readonly message?: string }[])[];
}): string | undefined {
  const [asText, asOffsets] = issue.errors ?? [];
  if (typeof issue.input === 'string') return asText?.[0]?.message;
  const isObject = typeof issue.input === 'object' && issue.input !== null;
  return isObject ? asOffsets?.[0]?.message : undefined;
}

function unknownField(where: string) {
  return {
    error: (issue: { readonly code?: string; readonly keys?: readonly string[] }): string =>
      issue.code === 'unrecognized_keys'
        ? `onbekend veld ${where}: ${(issue.keys ?? []).join(', ')}`
        : `${where} wordt { … } verwacht`,
  };
}

const KLOPT =
  '"klopt" kan alleen true zijn, of een datum die bestaat, zoals "1 december 2026" of "2026-12-01"';

/** `true`, or the date of a second look: any other word would take doubts away by accident. */
const klopt = z.union(
  [
    z.literal(true),
    z
      .string()
      .trim()
      .max(LONGEST_MARK, KLOPT)
      .refine((text) => parseDate(text) !== null, KLOPT),
  ],
  KLOPT,
);

const pair = z
  .strictObject(
    {
      nr,
      vraag: place('vraag').exactOptional(),
      antwoord: place('antwoord').exactOptional(),
      samenMet: z.array(nr, '"samenMet" moet een lijst zijn, zoals ["5", "6"]').exactOptional(),
      status: z
        .enum(['beantwoord', 'volgt', 'onbeantwoord'], {
          error: '"status" moet "beantwoord", "volgt" of "onbeantwoord" zijn',
        })
        .exactOptional(),
      renummer: nr.exactOptional(),
      weg: z.literal(true, { error: '"weg" kan alleen true zijn' }).exactOptional(),
      klopt: klopt.exactOptional(),
    },
    unknownField('bij een vraag'),
  )
  .refine(
    (given) =>
      given.weg === undefined || Object.keys(given).every((key) => key === 'nr' || key === 'weg'),
    'bij "weg" hoort alleen "nr"',
  );

const asker = z.strictObject(
  {
    name: tekst('name'),
    fractie: tekst('fractie').nullable().exactOptional(),
  },
  unknownField('bij een vraagsteller'),
);

/** What may stand in `brief.txt.pairs.json`; whether it fits the letter is for `applyCorrection`. */
export const correctionSchema = z.strictObject(
  {
    letterDate: tekst('letterDate').exactOptional(),
    questionDate: tekst('questionDate').exactOptional(),
    subject: tekst('subject').exactOptional(),
    askers: z.array(asker, '"askers" moet een lijst zijn').exactOptional(),
    pairs: z
      .array(pair, '"pairs" moet een lijst zijn')
      .max(MOST_PAIRS, `er staan meer dan ${MOST_PAIRS} vragen in`)
      .exactOptional(),
    klopt: klopt.exactOptional(),
  },
  unknownField('in de correctie'),
) satisfies z.ZodType<Correction>;
