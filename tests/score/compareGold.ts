import type { Pair, ParsedBrief } from '../../src/core/brief.ts';
import type { Passage } from '../../src/core/passage.ts';

/** One vraag of a gold file; texts are whole, or "first 60 characters ... last 40". */
interface GoldPair {
  readonly nr: string;
  readonly nrs?: readonly string[];
  readonly question: string;
  /** `null`: the letter holds no antwoord to it. */
  readonly answer: string | null;
  readonly status?: string;
}

/** What a person read in a letter. A field that is left out is not compared. */
export interface Gold {
  readonly kind?: string;
  readonly letterDate: string | null;
  readonly questionDate: string | null;
  readonly subject?: string | null;
  readonly body?: string;
  readonly onsKenmerk?: string;
  readonly uwKenmerk?: string;
  /** "J. Jansen (VVD)". */
  readonly askers?: readonly string[];
  readonly pairs: readonly GoldPair[];
}

export interface Comparison {
  readonly gold: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly header: readonly string[];
}

interface Read {
  readonly tekst: string;
  readonly parsed: ParsedBrief;
}

/** Compares a parse with what a person read in the same letter. */
export function compareGold(tekst: string, parsed: ParsedBrief, gold: Gold): Comparison {
  const read = { tekst, parsed };
  const claimed = new Set<Pair>();
  const missed: string[] = [];
  const answered = gold.pairs.filter(({ answer }) => answer !== null);
  for (const each of answered) {
    const found = (each.nrs ?? [each.nr]).map((nr) =>
      parsed.pairs.find((pair) => pair.nr === nr && isRight(each, pair, read)),
    );
    for (const pair of found) if (pair) claimed.add(pair);
    if (found.includes(undefined)) missed.push(`MISS ${each.nr}: ${each.question.slice(0, 50)}`);
  }
  return {
    gold: answered.length,
    right: answered.length - missed.length,
    missed,
    wrong: wrongPairs(read, claimed),
    header: [...compareHeader(parsed, gold), ...compareOpen(parsed, gold)],
  };
}

function textOf({ tekst, parsed }: Read, { start, end }: Passage): string {
  let text = '';
  let at = start;
  for (const cut of parsed.removed.filter((each) => each.start < end && each.end > start)) {
    text += `${tekst.slice(at, Math.max(at, cut.start))} `;
    at = Math.min(end, cut.end);
  }
  return (text + tekst.slice(at, end)).replace(/\s+/g, ' ').trim();
}

/** Letters only: white space, footnote digits, and quotation marks differ between extractions. */
function bare(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

function matches(gold: string, text: string): boolean {
  const [head = '', tail] = gold.split(/(?<=.{55}) \.\.\. /u);
  if (tail === undefined) return bare(gold) === bare(text);
  return bare(text).startsWith(bare(head)) && bare(text).endsWith(bare(tail));
}

function isRight(gold: GoldPair, pair: Pair, read: Read): boolean {
  if (!pair.antwoord || gold.answer === null) return false;
  return (
    matches(gold.question, textOf(read, pair.vraag)) &&
    matches(gold.answer, textOf(read, pair.antwoord))
  );
}

function wrongPairs(read: Read, claimed: ReadonlySet<Pair>): string[] {
  return read.parsed.pairs.flatMap((pair) => {
    if (!pair.antwoord || claimed.has(pair)) return [];
    const antwoord = textOf(read, pair.antwoord);
    const vraag = textOf(read, pair.vraag);
    return [
      `WRONG ${pair.nr}: V ${vraag.slice(0, 40)} … ${vraag.slice(-40)}\n          A ${antwoord.slice(0, 40)} … ${antwoord.slice(-60)}`,
    ];
  });
}

/** Vragen without an antwoord: each must be there under its number, with its status. */
function compareOpen({ pairs }: ParsedBrief, gold: Gold): string[] {
  return gold.pairs.flatMap(({ nr, answer, status }) => {
    if (answer !== null) return [];
    const found = pairs.find((pair) => pair.nr === nr);
    return found?.status === status ? [] : [`OPEN ${nr}: gold ${status}, found ${found?.status}`];
  });
}

function compareHeader(parsed: ParsedBrief, gold: Gold): string[] {
  const fields = [
    'kind',
    'letterDate',
    'questionDate',
    'subject',
    'body',
    'onsKenmerk',
    'uwKenmerk',
  ] as const;
  const lines = fields.flatMap((key) =>
    gold[key] === undefined || gold[key] === parsed[key]
      ? []
      : [`HEAD ${key}: gold ${gold[key]}, found ${parsed[key]}`],
  );
  const found = parsed.askers.map(({ name, fractie }) =>
    fractie === null ? name : `${name} (${fractie})`,
  );
  return sameAskers(gold.askers ?? found, found)
    ? lines
    : [...lines, `HEAD askers: gold ${gold.askers?.join(', ')}, found ${found.join(', ')}`];
}

/** A fractie counts only where the gold names it. */
function sameAskers(gold: readonly string[], found: readonly string[]): boolean {
  return (
    gold.length === found.length &&
    gold.every((each, i) => each === found[i] || each === nameOf(found[i] ?? ''))
  );
}

function nameOf(asker: string): string {
  return asker.replace(/\s*\(.*/, '');
}
