import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/app/cite.ts';
import { ingest } from '../../src/app/ingest.ts';
import { report } from '../../src/app/report.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

const { tekst } = makeBrief('a', [
  ['Is de brug veilig?', 'Ja, de brug is gekeurd.'],
  ['Gaat het zwembad open?', 'Het zwembad gaat in juni open.'],
]);

it('a correction beside a letter is read with it, survives a reading, and a wrong one changes nothing', async () => {
  const folder = newFolder();
  const archive = await openTestArchive();
  const read = async () => {
    const results = await ingest(createFolderSource(folder), () => {}, archive);
    return results.map(({ kind }) => kind);
  };
  const correct = (text: string) => writeFileSync(join(folder, 'a.txt.pairs.json'), text);
  writeFileSync(join(folder, 'a.txt'), tekst);
  expect(await read()).toEqual(['nieuw']);
  correct(JSON.stringify({ pairs: [{ nr: '2', renummer: '2a' }] }));
  expect(await read()).toEqual(['gewijzigd']);
  expect(await read()).toEqual(['ongewijzigd']);
  expect(await cite('2024-04-08/2a', archive)).toMatchObject({ pairs: [{ pair: { nr: '2a' } }] });
  for (const wrong of ['{', '{"pairs": 3}', '{"onbekend": 1}']) {
    correct(wrong);
    expect(await read()).toEqual(['onleesbaar']);
  }
  expect((await archive.store.unread())[0]?.reason).toContain('correctie');
  expect(await cite('2024-04-08/2a', archive)).toMatchObject({ pairs: [{ pair: { nr: '2a' } }] });
});

/** Reads a letter with its correction into one archive, each time anew, and gives the doubts about it. */
async function open() {
  const folder = newFolder();
  const archive = await openTestArchive();
  return async (letter: string, correction: object) => {
    writeFileSync(join(folder, 'a.txt'), letter);
    writeFileSync(join(folder, 'a.txt.pairs.json'), JSON.stringify(correction));
    await ingest(createFolderSource(folder), () => {}, archive);
    const [brief] = (await report(archive)).brieven;
    return brief?.problems.map(({ code }) => code);
  };
}

describe('what someone found right', () => {
  const doubtful = tekst.replace('Vraag 2\n', 'Vraag 4\n').replace('Antwoord 2\n', 'Antwoord 4\n');

  it('is no doubt any more while the text is the same', async () => {
    const read = await open();
    expect(await read(doubtful, {})).toEqual(['nummer-ontbreekt']);
    expect(await read(doubtful, { klopt: true })).toEqual([]);
    expect(await read(doubtful, { klopt: true, subject: 'De brug' })).toEqual([]);
    expect(await read(doubtful, {})).toHaveLength(1);
  });

  it('is doubted again when the text changed, until someone looks again', async () => {
    const read = await open();
    await read(doubtful, { klopt: true });
    const later = doubtful.replace('gekeurd', 'afgekeurd');
    const stale = ['nummer-ontbreekt', 'klopt-verouderd'];
    expect(await read(later, { klopt: true })).toEqual(stale);
    expect(await read(later, { klopt: true, subject: 'De brug' })).toEqual(stale);
    expect(await read(later, { klopt: '1 december 2026' })).toEqual([]);
  });

  it('can be one number, and does not hide what is said about another', async () => {
    const read = await open();
    expect(await read(doubtful, { pairs: [{ nr: '1', klopt: true }] })).toHaveLength(1);
    const right = { pairs: [{ nr: '4', klopt: true }] };
    expect(await read(doubtful, right)).toEqual([]);
    expect(await read(doubtful.replace('gekeurd', 'afgekeurd'), right)).toEqual([]);
    expect(await read(doubtful.replace('juni', 'juli'), right)).toContain('klopt-verouderd');
  });

  it('still says that a correction is not followed, and that there are personal data', async () => {
    const read = await open();
    const withMail = doubtful.replace('gekeurd.', 'gekeurd. Mail naar p.proef@voorbeeld.nl.');
    const wrong = { klopt: true, pairs: [{ nr: '1', antwoord: 'Dit staat er niet' }] };
    expect(await read(withMail, wrong)).toEqual(['correctie-niet-gevonden', 'persoonsgegeven']);
  });
});
