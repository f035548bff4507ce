import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { printedBrief } from '../fixtures/printBrief.ts';
import { present } from '../discord/present.ts';
import { limitMemory } from './limitMemory.ts';
import { startProcess } from './startProcess.ts';

const LETTERS = 200;
const QUESTIONS = 40;
const MEGABYTE = 1024 * 1024;
const LIMIT = 512 * MEGABYTE;
const START_MS = 900_000;

/** Seeds and printed letters, each with a word of its own. */
function placeLetters(): string {
  const brieven = join(mkdtempSync(join(tmpdir(), 'vraagbaak-geheugen-')), 'brieven');
  cpSync('seeds', brieven, { recursive: true });
  for (const [at, { tekst }] of fc.sample(printedBrief, { numRuns: LETTERS, seed: 12 }).entries()) {
    writeFileSync(join(brieven, `${at}.txt`), tekst.replaceAll('college', `college van dorp${at}`));
  }
  return brieven;
}

/** The most that the process itself held, in bytes. */
function residentMost(pid: number): number {
  const [, kilobytes] =
    /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

it(
  'a machine that gives 512 MB is enough to read a few hundred letters and to answer meanwhile',
  { timeout: 2 * START_MS },
  async () => {
    const group = limitMemory(LIMIT);
    if (!group) console.log('no group with a limit of memory here: only what it holds is measured');
    const brieven = placeLetters();
    const fake = await createFakeDiscord();
    const bot = startProcess([], {
      DISCORD_TOKEN: fake.token,
      DISCORD_API: fake.api,
      BRIEVEN_MAP: brieven,
      GEGEVENS_MAP: join(brieven, '../gegevens'),
      VRAGEN_PER_MINUUT: '1000',
    });
    const pid = present(bot.pid);
    group?.add(pid);
    try {
      const early = bot.exited.then(() => Promise.reject(new Error(`it stopped: ${bot.log}`)));
      await Promise.race([fake.connected(START_MS), early]);
      await fake.until(() => (fake.commands.length > 0 ? true : undefined), 'the commands');
      const asked = await Promise.all(
        Array.from({ length: QUESTIONS }, () =>
          fake.slash('vraag', { tekst: 'hoeveel vacatures' }),
        ),
      );
      for (const each of asked) expect((await each.settled()).text).toContain('336 vacatures');
      const most = residentMost(pid);
      const inGroup = group ? `, its group ${Math.round(group.most / MEGABYTE)} MB` : '';
      console.log(`at most ${Math.round(most / MEGABYTE)} MB resident${inGroup}`);
      expect(most).toBeLessThan(LIMIT);
    } finally {
      if (bot.log.includes('"level":50')) console.log(bot.log);
      await bot.stop();
      await fake.close();
      group?.remove();
    }
    expect(fake.problems).toEqual([]);
  },
);
