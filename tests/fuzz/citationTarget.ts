import {
  formatCitation,
  parseCitation,
  parseRange,
  type TypedCitation,
} from '../../src/core/citation.ts';
import { bend, pick, strangeText } from './strings.ts';
import type { Target } from './target.ts';

const TYPED = [
  '2024-04-08/7', '2024-04-08/7a', '2024-04-08b/A.1', '2024-04-08', 'zonder-datum-12/3', '8 april 2024 vraag 7',
  '8-4-2024/7', 'antwoordbrief van 8 april 2024, nr. 3', '2024-04-08/7-9', '2024-04-08/7 t/m 9', '8 apr ’24 punt 2',
]; // prettier-ignore

/** Numbers as people type them. */
export const citationTarget: Target = {
  name: 'citations',
  share: 353_000,
  inTests: 10_000,
  open: () => ({ check: checkCitation }),
};

function checkCitation(random: () => number): string | null {
  const given = random() < 0.2 ? strangeText(random) : bend(random, pick(random, TYPED, ''));
  const wrong = findFault(given);
  return wrong && `${wrong}: ${JSON.stringify(given)}`;
}

function findFault(given: string): string | null {
  const typed = parseCitation(given);
  return typed && (checkLetter(typed, given) ?? checkNumber(typed.nr) ?? checkPrinted(typed));
}

function checkLetter({ kenmerk, isExact }: TypedCitation, given: string): string | null {
  const plain = given.normalize('NFKC').toLowerCase();
  if (isExact) return plain.includes(kenmerk) ? null : 'another letter';
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(kenmerk) && isReal(kenmerk);
  return isDay ? null : 'no day';
}

function isReal(day: string): boolean {
  return new Date(day).toISOString().startsWith(day);
}

function checkNumber(nr: string | null): string | null {
  if (nr === null) return null;
  if (nr === '' || nr.trim() !== nr) return 'a number with white space';
  const range = parseRange(nr);
  const isRange = range === null || (range.from < range.to && range.to <= 999);
  return isRange ? null : 'a range that runs back';
}

function checkPrinted(typed: TypedCitation): string | null {
  const again = typed.isExact ? parseCitation(formatCitation(typed)) : typed;
  const isSame = again?.kenmerk === typed.kenmerk && again.nr === typed.nr;
  return isSame ? null : 'another number when it is printed';
}
