import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { launchBot } from '../fixtures/launchBot.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { createRandom } from '../fuzz/texts.ts';

/** A busy year; `SHARE=0.1 npm run test:soak` for a tenth of it. */
const SHARE = Number(process.env['SHARE'] ?? 1);
const YEAR = { questions: 20_000, letters: 600, withModel: 4000 } as const;
/** Places that hear of every letter: 3,000 messages in the year. */
const CHANNELS = ['algemeen', 'raad'] as const;
const DMS = ['anna', 'bert', 'beheerder'] as const;
/** Of the questions: letters arrive and caches fill; what is held is measured after. */
const WARM_UP = 0.4;
/** In bytes for each 1,000 requests. */
const MOST_GROWTH = 1024 * 1024;
const AT_ONCE = 8;
const random = createRandom(Number(process.env['SEED'] ?? 20_261_122));

interface Held {
  readonly rss: number;
  readonly held: number;
  readonly handles: number;
  readonly files: number;
}

interface Soaked {
  readonly fake: FakeDiscord;
  readonly child: ChildProcess;
  readonly brieven: string;
  said: string;
}

let open: Soaked | undefined;
afterEach(async () => {
  if (!open) return;
  const gone = once(open.child, 'exit');
  open.child.kill('SIGKILL');
  await gone;
  await open.fake.close();
  open = undefined;
});

function drop(brieven: string, nr: number): void {
  const day = `${1 + (nr % 28)} ${['maart', 'april', 'mei'][nr % 3] ?? 'mei'} 2024`;
  const pair = (at: number) =>
    `Vraag ${at}\n\nHoeveel woningen van soort ${nr}-${at} komen er in wijk ${nr % 40}?\n\n` +
    `Antwoord ${at}\n\nEr komen ${nr * 3 + at} woningen van soort ${nr}-${at} in wijk ${nr % 40}.`;
  const text = `Proefstad, ${day}\n\nOnderwerp: woningbouw ${nr}\n\n${[1, 2, 3].map(pair).join('\n\n')}\n`;
  writeFileSync(join(brieven, `${nr}.txt`), text);
}

async function start(kind: string): Promise<Soaked> {
  const [data, brieven] = [newFolder(), newFolder()];
  mkdirSync(brieven, { recursive: true });
  drop(brieven, 0);
  const fake = await createFakeDiscord();
  const child = launchBot({ data, brieven, fake }, '500', kind);
  const soaked: Soaked = { fake, child, brieven, said: '' };
  open = soaked;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (soaked.said += text));
  await fake.until(() => (soaked.said.includes('ready') ? true : undefined), 'the bot', 60_000);
  return soaked;
}

async function subscribe(fake: FakeDiscord): Promise<void> {
  for (const user of DMS) await (await fake.slash('abonneer nieuw', {}, { user })).settled();
  for (const name of CHANNELS) {
    const kanaal = fake.channel(name).id;
    await (await fake.slash('abonneer kanaal', { kanaal }, { user: 'beheerder' })).settled();
  }
}

const isAnswer = (message: object) => JSON.stringify(message).includes('Gezocht in');
const isHeld = (line: string) => line.includes('"held"') && line.endsWith('}');
const toMegabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(2);

/** One of the things that people do, with what comes back looked at. */
async function ask(fake: FakeDiscord, nr: number): Promise<void> {
  const user = DMS[nr % 3] ?? 'anna';
  const tekst = `hoeveel woningen komen er in wijk ${Math.floor(random() * 40)}?`;
  const way = nr % 5;
  if (way === 0) {
    const said = await fake.dm(user, tekst);
    await fake.until(() => said.replies.find(isAnswer), 'an answer in the DM', 60_000);
  } else if (way === 1) {
    await fake.autocomplete('citeer', { nummer: `woningen soort ${nr % 9}` }, 'nummer', { user });
  } else {
    const shown = await (await fake.slash('vraag', { tekst }, { user })).settled(60_000);
    expect(shown.text).toContain('Gezocht in');
    if (way === 2 && shown.text.includes('[Hele antwoord]') && shown.response) {
      await (await fake.click(shown.response, 'Hele antwoord', { user })).settled(60_000);
    }
  }
}

async function measure(soaked: Soaked): Promise<Held> {
  const { child, fake } = soaked;
  const from = soaked.said.length;
  child.kill('SIGUSR2');
  const line = await fake.until(
    () => soaked.said.slice(from).split('\n').find(isHeld),
    'what it holds',
    60_000,
  );
  const { rss, held, handles }: Omit<Held, 'files'> = JSON.parse(line);
  return { rss, held, handles, files: readdirSync(`/proc/${child.pid}/fd`).length };
}

/** Least squares: bytes more for each 1,000 requests. */
function slope(points: readonly (readonly [requests: number, bytes: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const top = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return (1000 * top) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function soak(soaked: Soaked, questions: number, letters: number): Promise<readonly Held[]> {
  const { fake, brieven } = soaked;
  const measured: Held[] = [];
  const step = Math.max(AT_ONCE, Math.floor((questions * (1 - WARM_UP)) / 12));
  let [asked, dropped] = [0, 0];
  while (asked < questions) {
    const due = Math.min(letters, Math.ceil((letters * asked) / (questions * WARM_UP * 0.8)));
    for (; dropped < due; dropped += 1) drop(brieven, dropped + 1);
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => ask(fake, asked + at)));
    const before = asked;
    asked += AT_ONCE;
    const isMeasured = Math.floor(asked / step) > Math.floor(before / step);
    if (asked >= questions * WARM_UP && isMeasured) measured.push(await measure(soaked));
  }
  return measured;
}

function report(what: string, measured: readonly Held[], questions: number): number {
  const every = (questions * (1 - WARM_UP)) / measured.length;
  const of = (key: 'rss' | 'held') => slope(measured.map((each, at) => [at * every, each[key]]));
  const last = measured.at(-1);
  console.log(
    `${what}: ${questions} questions, held ${toMegabytes(of('held'))} MB more for each 1,000, ` +
      `resident ${toMegabytes(of('rss'))} MB more; at the end ${toMegabytes(last?.held ?? 0)} and ${toMegabytes(last?.rss ?? 0)} MB, ` +
      `${measured[0]?.handles} to ${last?.handles} handles, ${measured[0]?.files} to ${last?.files} open files`,
  );
  return of('held');
}

describe('a busy year', () => {
  it('leaves no memory and no handles behind, and loses no message', async () => {
    const questions = Math.round(YEAR.questions * SHARE);
    const letters = Math.round(YEAR.letters * SHARE);
    const soaked = await start('letters');
    const { fake } = soaked;
    await subscribe(fake);
    const measured = await soak(soaked, questions, letters);
    const grown = report('stand-in model', measured, questions);
    expect(grown).toBeLessThan(MOST_GROWTH);
    expect(measured.at(-1)?.handles).toBeLessThanOrEqual((measured[0]?.handles ?? 0) + 3);
    expect(measured.at(-1)?.files).toBeLessThanOrEqual((measured[0]?.files ?? 0) + 3);
    const places = [...CHANNELS, ...DMS.map((name) => `dm:${name}`)];
    const told = places.map((place) => {
      const texts = fake.messages(place).map((message) => textOf(fake, message));
      return Array.from({ length: letters }, (_, at) => at + 1).filter(
        (nr) =>
          texts.filter((text) => new RegExp(`woningbouw ${nr}(?!\\d)`, 'u').test(text)).length !==
          1,
      );
    });
    expect(told).toEqual(places.map(() => []));
    expect(fake.problems).toEqual([]);
  }, 3_600_000);

  it('leaves no memory behind with the real model either', async () => {
    const questions = Math.round(YEAR.withModel * SHARE);
    const soaked = await start('model');
    const measured = await soak(soaked, questions, 20);
    expect(report('real model', measured, questions)).toBeLessThan(MOST_GROWTH);
    expect(soaked.fake.problems).toEqual([]);
  }, 3_600_000);
});

function textOf(fake: FakeDiscord, message: ReturnType<FakeDiscord['messages']>[number]): string {
  if (message.author.id !== fake.bot.id || (message.flags & 64) !== 0) return '';
  const files = message.attachments.map((attachment) =>
    Buffer.from(fake.file(attachment)).toString(),
  );
  const isNews = message.content.includes('brie');
  return isNews ? [message.content, JSON.stringify(message.components), ...files].join('\n') : '';
}
