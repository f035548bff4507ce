import type { Choice } from './chooseReading.ts';
import { isGreeting } from './isGreeting.ts';
import type { Letter } from './letter.ts';
import type { Line } from './line.ts';

const ANNEX = /^(?:bijlagen?|annex)(?![\p{L}-])/iu;
const LONGEST_HEADING = 120;

/**
 * Leaves out the questions of an annex behind the signature: a list of frequent questions
 * is no council member's. Only where the letter answered all of its own before, and the
 * annex numbers its own anew: else the annex may be where the letter answers.
 */
export function withoutAnnex({ lines }: Letter, choice: Choice): Choice {
  const heading = annexOf(lines);
  if (!heading) return choice;
  const own = choice.drafts.filter(({ at }) => at < heading.start);
  const [first] = choice.drafts.slice(own.length);
  const isAnew = own.some(({ nr }) => nr === first?.nr);
  if (!isAnew || own.some(({ antwoord }) => antwoord === null)) return choice;
  const finding = { code: 'onbegrepen-markering' as const, start: heading.from, end: heading.to };
  return { ...choice, drafts: own, findings: [...choice.findings, { ...finding, nr: '' }] };
}

function annexOf(lines: readonly Line[]): Line | undefined {
  const greeting = lines.findIndex(({ text }) => isGreeting(text));
  if (greeting < 0) return undefined;
  return lines
    .slice(greeting)
    .find(({ text }) => text.length <= LONGEST_HEADING && ANNEX.test(text));
}
