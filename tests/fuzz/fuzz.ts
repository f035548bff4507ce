// Reads random and mutated texts and stops at the first that breaks a rule: npm run fuzz [-- <count> [<seed>]]
import { readdirSync, readFileSync } from 'node:fs';
import { formatCitation, parseCitation } from '../../src/core/citation.ts';
import { findDates } from '../../src/core/dates.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { checkParse } from './checkParse.ts';
import { createRandom, mutate, randomText } from './texts.ts';

const [count = 1_000_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const folder = new URL('../fixtures/goldLetters/', import.meta.url);
const letters = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const SLOWEST_MS = 2000;

function textOf(input: number): string {
  const random = createRandom(seed + input);
  const letter = letters[Math.floor(random() * letters.length)] ?? '';
  return random() < 0.75 ? randomText(random) : mutate(random, letter);
}

function checkCitation(tekst: string): string | null {
  const typed = parseCitation(tekst.slice(0, 120));
  if (!typed?.isExact) return null;
  const again = parseCitation(formatCitation(typed));
  return again?.kenmerk === typed.kenmerk && again.nr === typed.nr ? null : 'citation changed';
}

function checkDates(tekst: string): string | null {
  const wrong = findDates(tekst).find(({ iso, start, end }) => {
    const isReal = iso === null || new Date(iso).toISOString().startsWith(iso);
    return !isReal || start < 0 || start >= end || end > tekst.length;
  });
  return wrong ? `date ${wrong.iso} at ${wrong.start}` : null;
}

function check(tekst: string): string | null {
  const start = performance.now();
  const wrong = checkParse(tekst, parseBrief(tekst)) ?? checkCitation(tekst) ?? checkDates(tekst);
  return wrong ?? (performance.now() - start > SLOWEST_MS ? 'too slow' : null);
}

function run(input: number): void {
  const tekst = textOf(input);
  let wrong: string | null;
  try {
    wrong = check(tekst);
  } catch (error) {
    wrong = String(error);
  }
  if (wrong === null) return;
  console.error(`seed ${seed}, input ${input}: ${wrong}\n${JSON.stringify(tekst)}`);
  process.exit(1);
}

console.log(`fuzz: ${count} inputs, seed ${seed}`);
const begin = performance.now();
for (let input = 0; input < count; input += 1) {
  run(input);
  if ((input + 1) % 100_000 === 0) console.log(`${input + 1} read`);
}
console.log(
  `${count} inputs without a fault in ${Math.round((performance.now() - begin) / 1000)} s`,
);
