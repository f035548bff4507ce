import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { compareGold, type Gold } from '../score/compareGold.ts';
import { distort } from '../score/distort.ts';

const folder = new URL('../fixtures/goldLetters/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** What the parser still reads otherwise than the person who wrote the gold, by file. */
const known = new Map<string, readonly string[]>(
  Object.entries(JSON.parse(readFileSync(new URL('known.json', folder), 'utf8'))),
);

describe('a letter of an invented body, read by hand before the parser saw it', () => {
  it.each(names)('%s holds the pairs and the header of its gold', (name) => {
    const tekst = readFileSync(new URL(name, folder), 'utf8');
    const gold: Gold = JSON.parse(
      readFileSync(new URL(name.replace(/txt$/, 'gold.json'), folder), 'utf8'),
    );
    const { missed, wrong, header } = compareGold(tekst, parseBrief(tekst), gold);
    const found = [...missed, ...wrong.map((line) => line.slice(0, 12)), ...header];
    expect(found.map((line) => line.slice(0, 40))).toEqual(known.get(name) ?? []);
  });
});

describe('the same letters as a converter may leave them', () => {
  it.each([
    ['krap', 290, 6],
    ['dubbel', 300, 1],
    ['breed', 280, 4],
    ['eenkop', 284, 2],
    ['kopregel', 283, 2],
    ['regel', 261, 6],
  ] as const)('%s: at least %i pairs right, at most %i wrong', (form, right, wrong) => {
    const all = names.map((name) => {
      const tekst = distort(readFileSync(new URL(name, folder), 'utf8'), form);
      const gold: Gold = JSON.parse(
        readFileSync(new URL(name.replace(/txt$/, 'gold.json'), folder), 'utf8'),
      );
      return compareGold(tekst, parseBrief(tekst), gold);
    });
    expect(all.reduce((sum, each) => sum + each.right, 0)).toBeGreaterThanOrEqual(right);
    expect(all.reduce((sum, each) => sum + each.wrong.length, 0)).toBeLessThanOrEqual(wrong);
  });
});
