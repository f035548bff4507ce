import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAbout } from '../../src/discord/feedback/about.ts';
import { openBot } from './openBot.ts';
import { present } from './present.ts';

const VACATURES = 'hoeveel vacatures zijn er in Heerlen?';
let bot: Awaited<ReturnType<typeof openBot>>;
const transcript: string[] = [];
beforeAll(async () => {
  bot = await openBot();
});
afterAll(async () => {
  await bot.close();
  const file = process.env['TRANSCRIPT'];
  if (file) writeFileSync(`${file}.feedback`, transcript.join('\n\n'));
});

async function ask(tekst: string) {
  const shown = await (await bot.fake.slash('vraag', { tekst })).settled();
  transcript.push(`── /vraag ${tekst}\n${shown.text}`);
  return present(shown.response);
}

const total = async (verdict: string, reason: string | null = null) => {
  const counts = await bot.archive.feedback.counts();
  const own = counts.filter((one) => one.verdict === verdict && one.reason === reason);
  return own.reduce((sum, { count }) => sum + count, 0);
};
const kept = () => bot.archive.feedback.questions();

async function submit(label: string, question: string, fields: Record<string, string | string[]>) {
  const pressed = await bot.fake.click(await ask(question), label);
  const modal = present(pressed.modal);
  transcript.push(`── knop ${label}: formulier\n${JSON.stringify(modal, null, 1)}`);
  const done = await (await bot.fake.submitModal(pressed, fields)).settled();
  transcript.push(`── ingevuld ${JSON.stringify(fields)}\n${done.text}`);
  return { modal, done };
}

describe('what users say of an answer', () => {
  it('is asked in a row of its own', async () => {
    await ask(VACATURES);
    expect(transcript.at(-1)).toMatch(/\[Volledige brief\]\n\[Klopt\] \[Klopt niet\]$/u);
  });

  it('is only counted when it is right', async () => {
    const done = await (await bot.fake.click(await ask(VACATURES), 'Klopt')).settled();
    expect(done.ephemeral).toBe(true);
    expect(done.text).toContain('Alleen een aantal is geteld');
    expect(await total('klopt')).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('is only counted when it is wrong and nothing more is chosen', async () => {
    const { modal, done } = await submit('Klopt niet', VACATURES, {
      reden: ['deel'],
      bewaren: ['nee'],
    });
    expect(JSON.stringify(modal)).toContain(`"value":"${VACATURES}"`);
    expect(JSON.stringify(modal)).toContain(
      '"label":"Nee, bewaar mijn vraag niet","value":"nee","default":true',
    );
    expect(done.text).toContain('uw vraag en uw naam zijn niet bewaard');
    expect(await total('klopt-niet', 'deel')).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('is kept with the question only after a yes, and can be taken back', async () => {
    const { done } = await submit('Klopt niet', VACATURES, {
      reden: ['gelezen'],
      bewaren: ['ja'],
      vraag: 'hoeveel vacatures?',
    });
    expect(done.ephemeral).toBe(true);
    expect(await kept()).toMatchObject([
      { query: 'hoeveel vacatures?', reason: 'gelezen', verdict: 'klopt-niet' },
    ]);
    expect(JSON.stringify(await kept())).not.toMatch(/anna|\d{17}/u);
    const undone = await (
      await bot.fake.click(present(done.response), 'Toch niet bewaren')
    ).settled();
    expect(undone.text).toContain('Uw vraag is gewist.');
    expect(await kept()).toEqual([]);
    expect(await total('klopt-niet', 'gelezen')).toBe(1);
  });

  it('keeps nothing after a yes without a question', async () => {
    await submit('Klopt niet', VACATURES, { reden: ['anders'], bewaren: ['ja'], vraag: ' ' });
    expect(await kept()).toEqual([]);
  });

  it('can be under an answer to a mention, from anyone', async () => {
    const answer = await (await bot.fake.mention(VACATURES, { channel: 'raad' })).answer();
    const done = await bot.fake.click(answer, 'Klopt', { user: 'bert' });
    expect((await done.settled()).ephemeral).toBe(true);
    expect(await total('klopt')).toBe(2);
  });

  it('shows nobody else’s question in the form', async () => {
    const answer = await (await bot.fake.mention(VACATURES, { channel: 'raad' })).answer();
    const pressed = await bot.fake.click(answer, 'Klopt niet', { user: 'bert' });
    expect(JSON.stringify(present(pressed.modal))).not.toContain('vacatures');
  });

  it('asks after turning to another place, where the question is not known any more', async () => {
    const { response } = await (await bot.fake.click(await ask(VACATURES), 'Volgende')).settled();
    const pressed = await bot.fake.click(present(response), 'Klopt niet');
    expect(JSON.stringify(present(pressed.modal))).not.toContain('vacatures');
  });
});

describe('a question without an answer', () => {
  const ODD = 'zxqv wrtp kjhg';

  it('is counted, and not kept', async () => {
    const before = await total('gevraagd');
    await ask(ODD);
    expect(await total('gevraagd')).toBe(before + 1);
    expect(await kept()).toEqual([]);
    await ask(VACATURES);
    expect(await total('gevraagd')).toBeLessThanOrEqual(before + 2);
  });

  it('is reported as missing, with consent each time', async () => {
    await submit('Meld dat dit ontbreekt', ODD, { bewaren: ['nee'] });
    expect(await kept()).toEqual([]);
    await submit('Meld dat dit ontbreekt', ODD, { bewaren: ['ja'] });
    expect(await kept()).toMatchObject([{ query: ODD, verdict: 'ontbreekt', reason: null }]);
    expect(await total('ontbreekt')).toBe(2);
  });

  it('is answered also when it cannot be counted', async () => {
    const failing = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
    const feedback = { ...bot.archive.feedback, count: () => Promise.reject(failing) };
    const own = await openBot(undefined, { archive: { ...bot.archive, feedback } });
    const shown = await (await own.fake.slash('vraag', { tekst: ODD })).settled();
    expect(shown.text).toContain('Niet gevonden');
    await own.close();
  });
});

it('reads only its own ids', () => {
  expect(parseAbout('a:2024-04-08/3')).toEqual({ grade: 'antwoord', citation: '2024-04-08/3' });
  expect(parseAbout('g:')).toEqual({ grade: 'geen', citation: null });
  for (const args of ['', 'x:2024-04-08/3', 'a', 'a:DROP TABLE', 'a:gisteren']) {
    expect(parseAbout(args)).toBeNull();
  }
});

it('sent nothing that Discord would refuse, and logged no question', () => {
  expect(bot.fake.problems).toEqual([]);
  expect(bot.logged.join('\n')).not.toMatch(/vacature|zxqv/u);
});
