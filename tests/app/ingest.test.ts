import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/app/ingest.ts';
import { search } from '../../src/app/search.ts';
import { status } from '../../src/app/status.ts';
import { withdraw } from '../../src/app/withdraw.ts';
import { createFolderSource, createPathsSource } from '../../src/files/createFolderSource.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

const BRUG = ['Is de brug over de beek veilig?', 'Ja, de brug is in maart gekeurd.'] as const;
const BAD = ['Wanneer gaat het zwembad weer open?', 'Het zwembad gaat in juni weer open.'] as const;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
async function run(folder: string, archive: Awaited<ReturnType<typeof openTestArchive>>) {
  const results = await ingest(createFolderSource(folder), () => {}, archive);
  return results.map(({ kind, bron }) => `${bron}: ${kind}`);
}
const letter = makeBrief('a', [BRUG, BAD]).tekst;

describe('reading letters in', () => {
  it('reads both letters of seeds with their numbers, dates and pairs', async () => {
    const archive = await openTestArchive('seeds');
    const summaries = await archive.store.summaries();
    expect(summaries).toMatchObject([
      {
        kenmerk: '2024-04-08',
        pairCount: 16,
        questionDate: '2024-02-19',
        bron: '000_34c3d3e56cff4624.txt',
      },
      {
        kenmerk: '2024-07-08',
        pairCount: 6,
        questionDate: '2024-07-06',
        bron: '001_d7ecdd92f24d88be.txt',
      },
    ]);
  });

  it('changes nothing the second time', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    expect(await run(folder, archive)).toEqual(['a.txt: nieuw']);
    const revision = await archive.store.revision();
    expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd']);
    expect(await archive.store.revision()).toBe(revision);
  });

  it('replaces the pairs of a changed file under the same kenmerk', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    writeFileSync(join(folder, 'a.txt'), letter.replace('maart', 'oktober'));
    expect(await run(folder, archive)).toEqual(['a.txt: gewijzigd']);
    const { hits } = await search('wanneer is de brug gekeurd', 1, archive);
    const [hit] = hits;
    expect(hit?.brief.kenmerk).toBe('2024-04-08');
    expect(
      hit?.pair.antwoord && hit.brief.tekst.slice(hit.pair.antwoord.start, hit.pair.antwoord.end),
    ).toBe('Ja, de brug is in oktober gekeurd.');
  });

  it('keeps the letter as it was when its file becomes unreadable or loses its pairs', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    writeFileSync(join(folder, 'a.txt'), 'Notulen van de vergadering.');
    expect(await run(folder, archive)).toEqual(['a.txt: geen-paren']);
    writeFileSync(join(folder, 'a.txt'), Uint8Array.of(0, 1, 2, 0));
    expect(await run(folder, archive)).toEqual(['a.txt: onleesbaar']);
    expect((await archive.live()).scope.pairs).toBe(2);
  });

  it('goes on after a file that cannot be read', async () => {
    const folder = folderWith({ 'a.txt': Uint8Array.of(0, 0), 'b.txt': letter });
    expect(await run(folder, await openTestArchive())).toEqual([
      'a.txt: onleesbaar',
      'b.txt: nieuw',
    ]);
  });

  it('takes the same letter under two names once, and follows a renamed file', async () => {
    const folder = folderWith({ 'a.txt': letter, 'map/b.txt': letter });
    const archive = await openTestArchive();
    expect(await run(folder, archive)).toEqual(['a.txt: nieuw', 'map/b.txt: dubbel']);
    rmSync(join(folder, 'a.txt'));
    renameSync(join(folder, 'map/b.txt'), join(folder, 'c.txt'));
    expect(await run(folder, archive)).toEqual(['c.txt: ongewijzigd']);
    expect(await archive.store.summaries()).toMatchObject([
      { bron: 'c.txt', kenmerk: '2024-04-08' },
    ]);
  });

  it('keeps a letter whose file name is given to another letter, and follows it', async () => {
    const other = letter.replace('8 april 2024', '9 mei 2024').replace('maart', 'april');
    const folder = folderWith({ 'brief.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    writeFileSync(join(folder, 'april.txt'), letter);
    writeFileSync(join(folder, 'brief.txt'), other);
    expect(await run(folder, archive)).toEqual(['april.txt: dubbel', 'brief.txt: nieuw']);
    expect((await archive.store.brief('2024-04-08'))?.tekst).toBe(letter);
    expect((await archive.store.brief('2024-05-09'))?.tekst).toBe(other);
    expect(await run(folder, archive)).toEqual([
      'april.txt: ongewijzigd',
      'brief.txt: ongewijzigd',
    ]);
    expect((await status(createFolderSource(folder), archive)).missing).toEqual([]);
  });

  it('does not take a copy that is read by its path for the letter moved', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const copy = join(folderWith({ 'copy.txt': letter }), 'copy.txt');
    const archive = await openTestArchive();
    await run(folder, archive);
    const [done] = await ingest(createPathsSource([copy], folder), () => {}, archive);
    expect(done?.kind).toBe('dubbel');
    expect(await archive.store.summaries()).toMatchObject([{ bron: 'a.txt' }]);
  });

  it('reads letters in UTF-8, UTF-16 and Windows-1252', async () => {
    const tekst = letter.replace('gekeurd', 'gekeurd à € 5');
    const windows = Buffer.from(tekst.replace('€', '\u0080'), 'latin1');
    const folder = folderWith({
      'utf8.txt': tekst,
      'utf16.txt': Buffer.from(`\uFEFF${tekst}\n`, 'utf16le'),
      'windows.txt': windows,
    });
    const archive = await openTestArchive();
    await run(folder, archive);
    for (const { kenmerk } of await archive.store.summaries()) {
      expect((await archive.store.brief(kenmerk))?.tekst).toContain('à € 5');
    }
    expect(await archive.store.summaries()).toHaveLength(3);
  });

  it('says that a folder is missing or empty', async () => {
    const archive = await openTestArchive();
    await expect(run('/er/is/geen/map', archive)).rejects.toMatchObject({ code: 'FOLDER_MISSING' });
    await expect(run(newFolder(), archive)).rejects.toMatchObject({ code: 'FOLDER_EMPTY' });
  });
});

describe('a letter that should no longer be found', () => {
  it('stays when its file is gone, and status names it', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    rmSync(join(folder, 'a.txt'));
    const state = await status(createFolderSource(folder), archive);
    expect(state.missing).toEqual([{ kenmerk: '2024-04-08', bron: 'a.txt' }]);
    expect(state.scope.pairs).toBe(2);
  });

  it('is gone at once when withdrawn, stays gone at the next reading, and can be put back', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await withdraw('2024-04-08', true, archive);
    await expect(search('brug', 1, archive)).rejects.toMatchObject({ code: 'ARCHIVE_EMPTY' });
    await run(folder, archive);
    expect((await status(createFolderSource(folder), archive)).withdrawn).toEqual(['2024-04-08']);
    await withdraw('8 april 2024', false, archive);
    expect((await search('brug', 1, archive)).hits).toHaveLength(1);
    await expect(withdraw('1999-01-01', true, archive)).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
    });
  });
});
