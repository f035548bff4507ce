import { readdirSync, readFileSync } from 'node:fs';
import { findDates } from '../../src/core/dates.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { checkParse } from './checkParse.ts';
import type { Target } from './target.ts';
import { mutate, randomText } from './texts.ts';

const SLOWEST_MS = 2000;

/** Texts of letters, random and mutated; that time grows with length is in `parseBrief.linear.test.ts`. */
export const letterTarget: Target = {
  name: 'letters',
  share: 130_000,
  inTests: 1000,
  open: () => {
    const folder = new URL('../fixtures/goldLetters/', import.meta.url);
    const letters = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    return { check: (random) => checkLetter(random, letters) };
  },
};

function checkLetter(random: () => number, letters: readonly string[]): string | null {
  const letter = letters[Math.floor(random() * letters.length)] ?? '';
  const tekst = random() < 0.75 ? randomText(random) : mutate(random, letter);
  const start = performance.now();
  const wrong = checkParse(tekst, parseBrief(tekst)) ?? checkDates(tekst);
  const said = wrong ?? (performance.now() - start > SLOWEST_MS ? 'too slow' : null);
  return said && `${said}\n${JSON.stringify(tekst)}`;
}

function checkDates(tekst: string): string | null {
  const wrong = findDates(tekst).find(({ iso, start, end }) => {
    const isReal = iso === null || new Date(iso).toISOString().startsWith(iso);
    return !isReal || start < 0 || start >= end || end > tekst.length;
  });
  return wrong ? `date ${wrong.iso} at ${wrong.start}` : null;
}
