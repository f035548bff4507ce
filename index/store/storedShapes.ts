import { z } from 'zod';
import type { Pair, ParsedBrief } from '../../src/core/brief.ts';
import type { Passage } from '../../src/core/passage.ts';
import { BotError } from '../../src/errors.ts';
import type { Wens } from '../../src/meldingStore.ts';
import type { BriefChanges, StoredBrief } from '../../src/ports.ts';

/** What stands in the column `parsed`; letters that were read by an older version lack the last four. */
export type Header = Omit<ParsedBrief, 'pairs'> &
  Partial<Pick<StoredBrief, 'pages' | 'ocrPages' | 'bronUrl' | 'checks'>>;

const offset = z.int().min(0);
const passage = z.object({ start: offset, end: offset });
const text = z.string();
const texts = z.array(text);
const numbers = z.array(z.number());
const maybe = text.nullable();
const day = z.iso.date().nullable();

const ASKERS = z.array(z.object({ name: text, fractie: maybe }));

const HEADER = z.object({
  kind: z.enum(['beantwoording', 'uitstelbericht', 'vragen', 'anders']),
  letterDate: day,
  questionDate: day,
  subject: maybe,
  topic: maybe,
  body: maybe,
  article: maybe,
  addressees: texts,
  askers: ASKERS,
  signedBy: texts,
  onsKenmerk: maybe,
  uwKenmerk: maybe,
  problems: z.array(passage.extend({ code: text, message: text })),
  removed: z.array(passage),
  tables: z.array(passage.extend({ isLossy: z.boolean() })),
  pages: z.array(offset).optional(),
  ocrPages: z.array(z.int()).optional(),
  bronUrl: maybe.optional(),
  checks: z.array(z.object({ nr: maybe, mark: text, print: text })).optional(),
});

const PAIR = z.object({
  nr: text,
  vraag: passage,
  antwoord: passage.nullable(),
  joint: texts,
  status: z.enum(['beantwoord', 'volgt', 'onbeantwoord']),
});

const KENMERK = z.union([
  z.iso.date(),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}[a-z]{1,2}$/u)
    .transform((kenmerk) => kenmerk.slice(0, 10))
    .pipe(z.iso.date()),
  z.string().regex(/^zonder-datum-\d+$/u),
]);
/** What a date can hold, in milliseconds on either side of 1970. */
const MOMENT = z.int().min(-8.64e15).max(8.64e15).nullable();

/** Of a letter what it is listed by; of each pair id, nr, vraag, words, counts and opening. */
const KEPT = z.object({
  letter: z.object({
    id: z.int(),
    kenmerk: text,
    letterDate: maybe,
    askers: ASKERS.readonly(),
    about: maybe,
  }),
  pairs: z.array(
    z
      .tuple([z.int(), text, text, texts.readonly(), numbers.readonly(), numbers.readonly()])
      .readonly(),
  ),
});

/** What is kept of a letter to search and list it by. */
export type Kept = z.infer<typeof KEPT>;

const CHANGES = z.object({ added: texts, removed: texts, changed: texts });

const WENS = z.object({
  woorden: maybe,
  onderwerp: maybe,
  vraagsteller: maybe,
  volgt: z.object({ kenmerk: text, nr: maybe }).nullable(),
});

/**
 * Reads JSON out of the database. SQLite checks that it is JSON; this, that it is what
 * was written there: a damaged row must not become a quotation, or an error that nobody
 * can do anything with. All: @throws {@link BotError} `STORE_DAMAGED`.
 */
export const readHeader = (json: string): Header => read(HEADER, json);

export const readChanges = (json: string): BriefChanges => read(CHANGES, json);
export const readWens = (json: string): Wens => read(WENS, json);

/** @throws {@link BotError} `STORE_DAMAGED` unless it is a kenmerk that we can have given. */
export function checkKenmerk(kenmerk: string): string {
  if (!KENMERK.safeParse(kenmerk).success) throw notWritten();
  return kenmerk;
}

/** @throws {@link BotError} `STORE_DAMAGED` for what no clock shows. */
export function checkMoment(at: number | null): number | null {
  if (!MOMENT.safeParse(at).success) throw notWritten();
  return at;
}

/** Null when it is not what was written. */
export const readKept = (json: string): Kept | null => parse(KEPT, json);

function read(schema: z.ZodType, json: string) {
  const value = parse(schema, json);
  // The row is to blame, whatever the reader says of it; what it says may hold the text.
  if (value === null) throw notWritten();
  return value;
}

/** Gives the value itself: a check that copied it would cost more than the reading. */
function parse(schema: z.ZodType, json: string) {
  try {
    const value = JSON.parse(json);
    return schema.safeParse(value).success ? value : null;
  } catch {
    return null;
  }
}

/** @param length of the letter's text, in UTF-16 units. @throws {@link BotError} `STORE_DAMAGED`. */
export function readPair(json: string, length: number): Pair {
  const pair: Pair = read(PAIR, json);
  checkPassages(pair.antwoord ? [pair.vraag, pair.antwoord] : [pair.vraag], length);
  return pair;
}

/** A passage outside its letter would be shown as nothing, or looked through without end. @throws {@link BotError} `STORE_DAMAGED`. */
export function checkPassages(passages: readonly Passage[], length: number): void {
  const isWithin = passages.every(({ start, end }) => start <= end && end <= length);
  if (!isWithin) throw notWritten();
}

/** For a row that we cannot have written. */
export function notWritten(): BotError {
  return new BotError('STORE_DAMAGED', 'a row that is not what was written');
}
