import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask } from '../../src/app/gesprek/ask.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';

it('says of a number that has parts that all of them are shown', async () => {
  const parts = ['6', '7a', '7b'].map(
    (nr) => `Vraag ${nr}\nWat is deel ${nr}?\nAntwoord\nDat is brug ${nr}.`,
  );
  const folder = newFolder();
  writeFileSync(join(folder, 'a.txt'), ['Wielingen, 3 mei 2024', ...parts].join('\n\n'));
  const archive = await openTestArchive(folder);
  const previous = {
    query: 'wat is dat?',
    filter: {},
    shown: { kenmerk: '2024-05-03', nr: '6' },
    at: 0,
  };
  const read = async (text: string) => {
    const answered = await ask({ text, limit: 5, filter: {}, previous }, archive);
    return answered.kind === 'geciteerd' ? answered.readAs : answered.kind;
  };
  expect(await read('wat antwoordde het college op vraag 7?')).toBe(
    'de hele antwoorden op 2024-05-03/7',
  );
  expect(await read('wat antwoordde het college op vraag 7a?')).toBe(
    'het hele antwoord op 2024-05-03/7a',
  );
  await archive.close();
});

it('finds nothing of a year that no letter names, and what names it in a letter of another', async () => {
  const folder = newFolder();
  const tekst =
    'Wielingen, 3 mei 2024\n\nVraag 1\nHoeveel bruggen zijn er gekeurd?\nAntwoord\nIn 2022 zijn 14 bruggen gekeurd.';
  writeFileSync(join(folder, 'a.txt'), tekst);
  const archive = await openTestArchive(folder);
  const shown = { kenmerk: '2024-05-03', nr: '1' };
  const previous = { query: 'hoeveel bruggen zijn er gekeurd?', filter: {}, shown, at: 0 };
  const found = async (text: string) => {
    const answered = await ask({ text, limit: 5, filter: {}, previous }, archive);
    return answered.kind === 'gevonden' && answered.result.grade !== 'geen';
  };
  expect(await found('en in 2022?')).toBe(true);
  expect(await found('en in 1950?')).toBe(false);
  await archive.close();
});
