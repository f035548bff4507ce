import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Archive } from '../../src/ports.ts';
import { intrekken, vrijgeven } from '../../src/terminal/commands.ts';
import { instellingen } from '../../src/terminal/instellingen.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';
import { makeContext } from './makeContext.ts';

let archive: Archive;
beforeEach(async () => {
  archive = await openTestArchive({});
  const brief = makeBrief('a.txt', [['Wie is het?', 'Dat is iemand.']]);
  await archive.store.save({ ...brief, isQuarantined: true, vectors: [[]] });
});
afterEach(() => archive.close());

async function said(work: typeof vrijgeven, input = '2024-04-08'): Promise<string> {
  const { context, said: lines } = makeContext(archive);
  await work(input, {}, context);
  return lines.join('\n');
}

const back: typeof vrijgeven = (input, format, context) =>
  intrekken(input, { ...format, herstel: true }, context);

it('a letter is said to be found only when it is', async () => {
  await said(intrekken);
  expect(await said(back)).toContain('maar staat in quarantaine');
  await said(intrekken);
  expect(await said(vrijgeven)).toContain('maar is ook ingetrokken');
  expect(await said(back)).toBe('Brief 2024-04-08 is weer te vinden.');
});

it('a setting is changed for a server, and roles that manage never for one channel', async () => {
  const { context } = makeContext(archive);
  const wrong = [
    instellingen(undefined, { antwoorden: 'openbaar' }, context),
    instellingen('1', { kanaal: '2', beheerrollen: ['geen'] }, context),
  ];
  for (const each of wrong) await expect(each).rejects.toMatchObject({ code: 'SETTING_UNPLACED' });
  expect(archive.settings.guilds()).toEqual([]);
});
