// Scores the parser on a folder of letters: npx tsx tests/score/scoreLetters.ts <folder> [-v]
// Each x.txt is compared with x.gold.json, whose texts are "first 60 characters ... last 40".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair, ParsedBrief } from '../../src/core/brief.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import type { Passage } from '../../src/core/passage.ts';

interface GoldPair {
  readonly nr: string;
  readonly nrs?: readonly string[];
  readonly question: string;
  readonly answer: string;
}

interface Gold {
  readonly letterDate: string | null;
  readonly questionDate: string | null;
  readonly subject: string | null;
  readonly askers: readonly string[];
  readonly pairs: readonly GoldPair[];
}

const total = { gold: 0, right: 0, wrong: 0, dates: 0, datesRight: 0, askers: 0, askersRight: 0 };

function textOf(tekst: string, { start, end }: Passage, removed: readonly Passage[]): string {
  let text = '';
  let at = start;
  for (const cut of removed.filter((each) => each.start < end && each.end > start)) {
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

function isRight(
  gold: GoldPair,
  pair: Pair,
  letter: { tekst: string; parsed: ParsedBrief },
): boolean {
  if (!pair.antwoord) return false;
  const { tekst, parsed } = letter;
  return (
    matches(gold.question, textOf(tekst, pair.vraag, parsed.removed)) &&
    matches(gold.answer, textOf(tekst, pair.antwoord, parsed.removed))
  );
}

function scoreFile(folder: string, name: string, isVerbose: boolean): void {
  const tekst = readFileSync(join(folder, name), 'utf8');
  const gold: Gold = JSON.parse(
    readFileSync(join(folder, name.replace(/\.txt$/, '.gold.json')), 'utf8'),
  );
  const parsed = parseBrief(tekst);
  const letter = { tekst, parsed };
  const claimed = new Set<Pair>();
  const lines: string[] = [];
  for (const each of gold.pairs) {
    const nrs = each.nrs ?? [each.nr];
    const found = nrs.map((nr) =>
      parsed.pairs.find((pair) => pair.nr === nr && isRight(each, pair, letter)),
    );
    const isFound = found.every((pair) => pair !== undefined);
    for (const pair of found) if (pair) claimed.add(pair);
    total.gold += 1;
    if (isFound) total.right += 1;
    else lines.push(`  MISS ${each.nr}: ${each.question.slice(0, 50)}`);
  }
  lines.push(...wrongPairs(letter, claimed));
  scoreHeader(gold, parsed, lines);
  const answered = parsed.pairs.filter(({ antwoord }) => antwoord).length;
  console.log(
    `${name}: ${gold.pairs.length} gold, ${answered} answered of ${parsed.pairs.length}, ${parsed.kind}, ${parsed.problems.length} problems`,
  );
  if (isVerbose)
    for (const { code, message } of parsed.problems) lines.push(`  problem ${code}: ${message}`);
  if (lines.length > 0) console.log(lines.join('\n'));
}

function wrongPairs(
  letter: { tekst: string; parsed: ParsedBrief },
  claimed: ReadonlySet<Pair>,
): string[] {
  const { tekst, parsed } = letter;
  return parsed.pairs.flatMap((pair) => {
    if (!pair.antwoord || claimed.has(pair)) return [];
    total.wrong += 1;
    const antwoord = textOf(tekst, pair.antwoord, parsed.removed);
    const vraag = textOf(tekst, pair.vraag, parsed.removed);
    return [
      `  WRONG ${pair.nr}: V ${vraag.slice(0, 40)} … ${vraag.slice(-40)}`,
      `          A ${antwoord.slice(0, 40)} … ${antwoord.slice(-60)}`,
    ];
  });
}

function scoreHeader(gold: Gold, parsed: ParsedBrief, lines: string[]): void {
  for (const key of ['letterDate', 'questionDate'] as const) {
    if (gold[key] === undefined) continue;
    total.dates += 1;
    if (gold[key] === parsed[key]) total.datesRight += 1;
    else lines.push(`  DATE ${key}: gold ${gold[key]}, found ${parsed[key]}`);
  }
  const names = (gold.askers ?? []).map((asker) => asker.replace(/\s*\(.*/, ''));
  const found = parsed.askers.map(({ name }) => name);
  total.askers += 1;
  if (names.join() === found.join()) total.askersRight += 1;
  else lines.push(`  ASKERS gold ${names.join(', ')}, found ${found.join(', ')}`);
  if (gold.subject && gold.subject !== parsed.subject)
    lines.push(`  subject: ${parsed.subject} (topic ${parsed.topic})`);
}

const [folder = '.', flag] = process.argv.slice(2);
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .toSorted()) {
  scoreFile(folder, name, flag === '-v');
}
console.log(total);
