import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedBrief } from '../../src/core/brief.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import type { Passage } from '../../src/core/passage.ts';
import { anyString } from '../fixtures/anyString.ts';
import { printedBrief } from '../fixtures/printBrief.ts';

const seed = readFileSync(new URL('../../seeds/001_d7ecdd92f24d88be.txt', import.meta.url), 'utf8');

const fragment = fc.constantFrom(
  'Vraag 1',
  'Vraag 2:',
  'Vraag 3 en 4',
  'VRAAG 2',
  'Vragen 5 t/m 7',
  'Vraag',
  'vraag 3.',
  'Mijn vraag 4 was:',
  'Antwoord',
  'Antwoord 1',
  'Antwoord op vraag 2 en 3',
  'Antwoorden:',
  'antwoord',
  'Gemeente antwoordt:',
  '1.',
  '2)',
  '3',
  '- ',
  'a. ',
  '1a.',
  'A-1',
  'Is dat zo?',
  'Ja.',
  'Wij beantwoorden uw vragen als volgt.',
  'Hoogachtend,',
  'Datum: 8 april 2024',
  'Onderwerp: vragen',
  '|',
  '\f',
  '\n\n',
  '\n',
  '\r\n',
  ' ',
  '1 Kamerstuk',
  'Kamer.1',
  'één 🇳🇱',
  'Pagina 1 van 2',
  '\t',
  '\u00a0',
  '\ud800',
  '**',
  '#',
  '| Vraag | Antwoord |',
  '| Is dat zo? | Ja. |',
);
const soup = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(' '));
const lines = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('\n'));
const mutated = fc
  .array(fc.record({ at: fc.nat(seed.length), cut: fc.nat(80), put: fragment }), { maxLength: 6 })
  .map((edits) =>
    edits.reduce(
      (text, { at, cut, put }) => `${text.slice(0, at)}${put}${text.slice(at + cut)}`,
      seed,
    ),
  );
const anyText = fc.oneof(soup, lines, mutated, anyString({ maxLength: 200 }));

function passagesOf({ pairs, problems, removed, tables }: ParsedBrief): readonly Passage[] {
  const inPairs = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  return [...inPairs, ...problems, ...removed, ...tables];
}

function checkPassages(tekst: string, parsed: ParsedBrief): boolean {
  for (const { start, end } of passagesOf(parsed)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(tekst.length);
    expect(start).toBeLessThanOrEqual(end);
  }
  const quoted = parsed.pairs.flatMap(({ vraag, antwoord }) =>
    antwoord ? [vraag, antwoord] : [vraag],
  );
  const unique = [
    ...new Map(quoted.map((passage) => [`${passage.start}-${passage.end}`, passage])).values(),
  ];
  const sorted = unique.toSorted((a, b) => a.start - b.start);
  sorted.forEach(({ start, end }, i) => {
    expect(tekst.slice(start, end)).toBe(tekst.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(sorted[i + 1]?.start ?? Infinity);
  });
  return true;
}

describe('any text', () => {
  it('is read without an exception, with passages that stay inside it and never overlap', () => {
    fc.assert(
      fc.property(anyText, (tekst) => {
        expect(checkPassages(tekst, parseBrief(tekst))).toBe(true);
      }),
    );
  });

  it('has an antwoord exactly where the status says so, and unique numbers', () => {
    fc.assert(
      fc.property(anyText, (tekst) => {
        const { pairs } = parseBrief(tekst);
        for (const { antwoord, status } of pairs)
          expect(antwoord !== null).toBe(status === 'beantwoord');
        expect(new Set(pairs.map(({ nr }) => nr)).size).toBe(pairs.length);
      }),
    );
  });

  it('accounts for every heading, in a pair or as a problem', () => {
    const heading = fc.constantFrom(
      'Vraag 1',
      'Vraag 2',
      'Vraag 3',
      'Antwoord 1',
      'Antwoord 2',
      'Antwoord 3',
      'Antwoord',
      'Waarom?',
      'Daarom.',
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 14 }), (parts) => {
        // A list of vragen that are repeated with their antwoord is left out, so no two may be alike.
        const words = parts.map((part, i) => part.replace(/aarom/, `aarom ${'x'.repeat(i)}`));
        const tekst = words.join('\n');
        const { pairs, problems } = parseBrief(tekst);
        for (const hit of tekst.matchAll(/^Vraag \d$|^Antwoord \d$|^Antwoord$/gm)) {
          expect(isAccounted(tekst, hit, { pairs, problems }), `${hit[0]} at ${hit.index}`).toBe(
            true,
          );
        }
      }),
    );
  });
});

/** A heading is accounted for when its body is quoted, it has no body of its own, or a problem covers it. */
function isAccounted(
  tekst: string,
  hit: RegExpExecArray,
  { pairs, problems }: Pick<ParsedBrief, 'pairs' | 'problems'>,
): boolean {
  const end = hit.index + hit[0].length;
  const body = end + (/^\s*/.exec(tekst.slice(end))?.[0].length ?? 0);
  const quoted = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  const isQuoted = quoted.some(({ start }) => start === body);
  const isInside = quoted.some((passage) => passage.start <= hit.index && hit.index < passage.end);
  const isProblem = problems.some((p) => p.start <= end && hit.index <= p.end && p.start < p.end);
  const isEmpty = /^\s*(?:$|Vraag|Antwoord)/.test(tekst.slice(end));
  return isQuoted || isProblem || isEmpty || isInside;
}

describe('a letter from the printer', () => {
  it('is read back as it was printed', () => {
    fc.assert(
      fc.property(printedBrief, ({ tekst, pairs, format }) => {
        const found = parseBrief(tekst).pairs.map(({ nr, vraag, antwoord }) => ({
          nr,
          vraag: collapse(tekst.slice(vraag.start, vraag.end)),
          antwoord: antwoord ? collapse(tekst.slice(antwoord.start, antwoord.end)) : null,
        }));
        const printed = pairs.map(({ nr, vraag, antwoord }) => ({
          nr,
          vraag: collapse(vraag),
          antwoord: collapse(antwoord),
        }));
        expect({ format, found }).toEqual({ format, found: printed });
      }),
    );
  });
});

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe.skipIf(process.env['TEST_LINEAR'] === undefined)('a very long text', () => {
  it.each([
    ['Vraag 1 ', 150_000],
    ['Vraag 1\nWaarom?\nAntwoord 1\nDaarom.\n', 100_000],
    ['van de leden Aa, ', 300_000],
    ['1. a\n', 100_000],
  ])('of "%s" over and over is read in linear time', (unit, length) => {
    const start = performance.now();
    parseBrief(unit.repeat(length / unit.length));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
