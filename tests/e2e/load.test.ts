import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { printedBrief } from '../fixtures/printBrief.ts';
import { startProcess, type RunningProcess } from './startProcess.ts';

const LETTERS = 1000;
const QUESTIONS = 50;
const ROUNDS = 4;
const START_MS = 120_000;

/** In milliseconds; the promise of the product. */
const ACKNOWLEDGED_WITHIN = 500;
const COMPLETED_WITHIN = 150;

let fake: FakeDiscord;
let bot: RunningProcess;
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-load-'));
const brieven = join(folder, 'brieven');

beforeAll(async () => {
  cpSync('seeds', brieven, { recursive: true });
  fake = await createFakeDiscord();
  bot = startProcess([], {
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.api,
    BRIEVEN_MAP: brieven,
    GEGEVENS_MAP: join(folder, 'gegevens'),
    VRAGEN_PER_MINUUT: '1000',
  });
  await fake.connected(START_MS);
  await fake.until(() => (fake.commands.length > 0 ? true : undefined), 'the commands');
}, START_MS);

afterAll(async () => {
  await bot.stop();
  await fake.close();
});

function dropLetters(): void {
  mkdirSync(brieven, { recursive: true });
  const letters = fc.sample(printedBrief, { numRuns: LETTERS, seed: 11 });
  for (const [at, { tekst }] of letters.entries()) {
    // A word of its own in each letter: without it many would be the same letter.
    writeFileSync(join(brieven, `${at}.txt`), tekst.replaceAll('college', `college van dorp${at}`));
  }
}

/** The value that 99 of 100 do not exceed. */
function p99(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Infinity;
}

describe('50 questions at once while 1,000 letters are read', () => {
  it('are all acknowledged and answered, and completing keeps up with the typing', async () => {
    dropLetters();
    await fake.until(() => (/letter read/u.test(bot.log) ? true : undefined), 'reading', 60_000);
    const acknowledged: number[] = [];
    const completed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = Array.from({ length: QUESTIONS }, (_, at) =>
        fake.slash('vraag', { tekst: `hoeveel vacatures zijn er in wijk ${at}?` }),
      );
      for (let key = 0; key < 10; key += 1) {
        const started = performance.now();
        await fake.autocomplete('citeer', { nummer: 'vac'.slice(0, 1 + (key % 3)) }, 'nummer');
        completed.push(performance.now() - started);
      }
      for (const shown of await Promise.all(asked)) {
        acknowledged.push(shown.ackMs ?? Infinity);
        expect((await shown.settled(60_000)).text).toContain('Gezocht in');
      }
    }
    const read = bot.log.match(/letter read/gu)?.length ?? 0;
    console.log(
      `acknowledged p99 ${p99(acknowledged).toFixed(0)} ms of ${acknowledged.length}, ` +
        `completed p99 ${p99(completed).toFixed(0)} ms of ${completed.length}, ${read} letters read`,
    );
    expect(read).toBeLessThan(LETTERS);
    expect(p99(acknowledged)).toBeLessThan(ACKNOWLEDGED_WITHIN);
    expect(p99(completed)).toBeLessThan(COMPLETED_WITHIN);
    expect(fake.problems).toEqual([]);
  }, 300_000);
});
