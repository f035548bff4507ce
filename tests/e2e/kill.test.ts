import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { launchBot } from '../fixtures/launchBot.ts';
import { renderText } from '../fakeDiscord/renderText.ts';
import type { Message } from '../fakeDiscord/types.ts';
import { createRandom } from '../fuzz/texts.ts';

/** `KILLS=1000 npm run test:e2e` for a longer run. */
const KILLS = Number(process.env['KILLS'] ?? 200);
/** Places that are told of every letter. */
const PLACES = ['algemeen', 'raad', 'dm:anna', 'dm:bert'] as const;
/** Longest life of a process once it has started, in milliseconds. */
const LIFE = 1500;
const START_MS = 60_000;

let fake: FakeDiscord;
/** What it takes to start here and now, in milliseconds. */
let starting = 0;
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-kill-'));
const [data, brieven] = [join(folder, 'gegevens'), join(folder, 'brieven')];
const random = createRandom(Number(process.env['SEED'] ?? 20_261_122));

/** A letter appears whole, as when a file is moved into the folder. */
function drop(nr: number): void {
  const day = String(1 + (nr % 28)).padStart(2, '0');
  const text = [
    `Proefstad, ${day}-03-2024`,
    `Onderwerp: zaak${nr}x`,
    `Vraag 1`,
    `Wat is er met zaak${nr}x aan de hand in de wijk?`,
    `Antwoord 1`,
    `In zaak${nr}x is op dit moment niets bijzonders aan de hand.`,
    '',
  ].join('\n\n');
  const path = join(folder, `${nr}.txt`);
  writeFileSync(path, text);
  renameSync(path, join(brieven, `${nr}.txt`));
}

async function until(child: ChildProcess, word: string): Promise<void> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes(word)) break;
  }
  child.stdout?.resume();
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** How often a place was told of a letter: in a message of its own, or as an entry of a list. */
function tellings(place: string, nr: number): number {
  const posts = fake
    .messages(place)
    .filter(({ author, flags }) => author.id === fake.bot.id && !(flags & 64));
  return posts.filter((message) => textOf(message).includes(`zaak${nr}x`)).length;
}

/** A list that does not fit goes along whole, as a file. */
function textOf(message: Message): string {
  const files = message.attachments.map((attachment) => fake.file(attachment));
  return [renderText(message), ...files.map((bytes) => Buffer.from(bytes).toString())].join('\n');
}

beforeAll(async () => {
  mkdirSync(brieven, { recursive: true });
  drop(0);
  fake = await createFakeDiscord();
  const started = performance.now();
  const child = launchBot({ data, brieven, fake });
  await until(child, 'ready');
  starting = performance.now() - started;
  const where = { user: 'beheerder' };
  await (await fake.slash('abonneer nieuw', {}, { user: 'anna' })).settled();
  await (await fake.slash('abonneer nieuw', {}, { user: 'bert' })).settled();
  for (const kanaal of ['algemeen', 'raad']) {
    const { id } = fake.channel(kanaal);
    await (await fake.slash('abonneer kanaal', { kanaal: id }, where)).settled();
  }
  await kill(child);
}, START_MS);

afterAll(() => fake.close());

describe(`a bot that is killed ${KILLS} times while letters arrive and messages go out`, () => {
  it(
    'tells each place of each letter exactly once, and leaves the database whole',
    async () => {
      for (let nr = 1; nr <= KILLS; nr += 1) {
        const child = launchBot({ data, brieven, fake });
        // Some die while they start, some while they work.
        const life = random() < 0.2 ? random() * starting : starting + random() * LIFE;
        const arrival = random() * life;
        await wait(arrival);
        drop(nr);
        await wait(life - arrival);
        await kill(child);
        const db = new Database(join(data, 'vraagbaak.sqlite'), { readonly: true });
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
        db.close();
      }
      const last = launchBot({ data, brieven, fake });
      await until(last, 'ready');
      const isTold = () => (PLACES.every((place) => tellings(place, KILLS) > 0) ? true : undefined);
      await fake.until(isTold, 'the last letter', 60_000);
      await wait(2000);
      await kill(last);
      const wrong = PLACES.flatMap((place) =>
        Array.from({ length: KILLS }, (_, at) => at + 1)
          .filter((nr) => tellings(place, nr) !== 1)
          .map((nr) => `${place}: letter ${nr} ${tellings(place, nr)} times`),
      );
      const posts = PLACES.flatMap((place) => fake.messages(place)).length;
      console.log(`${KILLS} kills, ${posts} messages, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(PLACES.map((place) => tellings(place, 0))).toEqual([0, 0, 0, 0]);
      expect(fake.problems).toEqual([]);
    },
    60_000 + KILLS * 10_000,
  );
});
