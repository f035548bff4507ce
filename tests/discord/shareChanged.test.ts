import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderText } from '../fakeDiscord/renderText.ts';
import { makeLetter } from '../fixtures/makeLetter.ts';
import { openBot } from './openBot.ts';
import { addLetters } from './openTestArchive.ts';
import { present } from './present.ts';

const FIRST = ['Hoeveel bruggen zijn er gekeurd?', 'In totaal zijn 14 bruggen gekeurd.'] as const;
const SECOND = ['Wat kost het keuren?', 'Een keuring kost gemiddeld € 2.500.'] as const;
const letter = (...pairs: readonly (readonly [string, string])[]) =>
  makeLetter({ date: '8 april 2024', about: 'bruggen', pairs });

const long = (word: string) =>
  `${`Dat ${word} staat hier vaker zo in een lange zin. `.repeat(9)}In totaal zijn 14 bruggen gekeurd. ${'Dat is zo. '.repeat(20)}`;

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot({ 'a.txt': letter(FIRST, SECOND) });
});
afterEach(async () => {
  expect(bot.fake.problems).toEqual([]);
  await bot.close();
});

const shared = () =>
  bot.fake
    .messages('raad')
    .filter(({ flags }) => (flags & 64) === 0)
    .map((message) => renderText(message));

it.each([
  ['vraag', { tekst: 'hoeveel bruggen zijn er gekeurd?' }],
  ['controleer', { tekst: 'In totaal zijn 14 bruggen gekeurd' }],
  ['citeer', { nummer: '2024-04-08/1', verberg: true }],
])(
  'what /%s showed is not shared when the letter says something else there since',
  async (name, options) => {
    const shown = await (await bot.fake.slash(name, options, { channel: 'raad' })).settled();
    const message = present(shown.response);
    await addLetters(bot.archive, {
      'a.txt': letter(['Is dit er ook?', 'Ja, dit ook.'], FIRST, SECOND),
    });
    const pressed = await (await bot.fake.click(message, 'Deel in kanaal')).settled();
    expect(pressed.text).toContain('Deze brief is veranderd sinds u dit zag');
    expect(shared()).toEqual([]);
  },
);

it('what did not change is shared, also when another vraag did', async () => {
  const shown = await bot.fake.slash(
    'vraag',
    { tekst: 'hoeveel bruggen zijn er gekeurd?' },
    { channel: 'raad' },
  );
  const message = present((await shown.settled()).response);
  await addLetters(bot.archive, {
    'a.txt': letter(FIRST, [SECOND[0], 'Een keuring kost nu € 3.000.']),
  });
  await (await bot.fake.click(message, 'Deel in kanaal')).settled();
  expect(shared()).toEqual([expect.stringContaining('In totaal zijn 14 bruggen gekeurd.')]);
});

it('an excerpt of before never begins or ends inside a word of now', async () => {
  await addLetters(bot.archive, {
    'b.txt': makeLetter({
      date: '9 april 2024',
      about: 'keuringen',
      pairs: [['Hoeveel keuringen waren er?', long('alles')], SECOND],
    }),
  });
  const shown = await bot.fake.slash(
    'vraag',
    { tekst: 'wat kost het keuren?' },
    { channel: 'raad' },
  );
  const message = present((await shown.settled()).response);
  await addLetters(bot.archive, {
    'b.txt': makeLetter({
      date: '9 april 2024',
      about: 'keuringen',
      pairs: [
        ['Hoeveel keuringen waren er?', long('allemaal')],
        [SECOND[0], `Ja, een keuring kost gemiddeld meer dan € 2.500.`],
      ],
    }),
  });
  const next = await (await bot.fake.click(message, 'Volgende')).settled();
  for (const [, words = ''] of next.text.matchAll(/^> (?:\[…\] )?(.*?)(?: \[…\])?$/gmu)) {
    expect(words).toMatch(/^(?:In|Een|Ja|Dat|Hoeveel|Wat|Is|Hoe)\b/u);
  }
});
