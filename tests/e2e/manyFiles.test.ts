import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { search } from '../../src/app/search.ts';
import { letterText } from '../discord/openBeheer.ts';
import { openWatched } from '../fixtures/openWatched.ts';

const LETTERS = 2000;
const WITHIN = 600_000;

/** Of twenty years: no day has more letters than its numbers have letters. */
function dayOf(at: number): string {
  return `${1 + (at % 28)}-${1 + (at % 12)}-${2004 + (at % 20)}`;
}

it(
  '2,000 letters that are dropped in at once are all read, once, and questions are answered meanwhile',
  { timeout: 2 * WITHIN },
  async () => {
    const { folder, archive, read, close } = await openWatched(null);
    mkdirSync(join(folder, 'oud'));
    for (let at = 0; at < LETTERS; at += 1) {
      writeFileSync(join(folder, 'oud', `${at}.txt`), letterText(`onderwerp${at}`, dayOf(at)));
    }
    await vi.waitFor(() => expect(read.length).toBeGreaterThan(0), WITHIN);
    const answered: number[] = [];
    while (read.length < LETTERS / 2) {
      await search({ text: 'wie betaalt dat', limit: 3 }, archive);
      answered.push(read.length);
      await pause(100);
    }
    await vi.waitFor(() => expect(read.length).toBe(LETTERS), WITHIN);
    // Between the letters, and not after them.
    expect(new Set(answered).size).toBeGreaterThan(10);
    expect(new Set(read).size).toBe(LETTERS);
    expect(read.every((line) => line.endsWith(': nieuw'))).toBe(true);
    expect((await archive.live()).scope.brieven).toBe(LETTERS);
    await close();
  },
);
