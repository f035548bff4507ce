import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { compareGold, type Gold } from '../score/compareGold.ts';

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
