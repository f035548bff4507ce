import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/app/cite.ts';
import { ingest } from '../../src/app/ingest.ts';
import { previewIngest } from '../../src/app/previewIngest.ts';
import { release } from '../../src/app/release.ts';
import { remove } from '../../src/app/remove.ts';
import { search } from '../../src/app/search.ts';
import { status } from '../../src/app/status.ts';
import { withdraw } from '../../src/app/withdraw.ts';
import { visibleBrieven } from '../../src/app/visibleBrieven.ts';
import { createFolderSource, createPathsSource } from '../../src/files/createFolderSource.ts';
import type { Archive } from '../../src/ports.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { present } from '../discord/present.ts';
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

/** What became of each file when all are read anew. */
async function anew(folder: string, archive: Archive): Promise<readonly string[]> {
  const source = { ...createFolderSource(folder), isAnew: true };
  const done = await ingest(source, () => {}, archive);
  return done.map(({ bron, kind }) => `${bron}: ${kind}`);
}

/** As an older version of the program read it: the second vraag in the first antwoord. */
const misread = async (archive: Archive) => {
  const known = present(await archive.store.find({ bron: 'a.txt' }));
  const [first, second] = await archive.store.pairsOf(known.kenmerk, { hiddenToo: true });
  const { brief, pair } = present(first);
  const antwoord = { ...present(pair.antwoord), end: present(second?.pair.antwoord).end };
  const parsed = { ...brief, pairs: [{ ...pair, antwoord }] };
  await archive.store.save({ ...brief, parsed, vectors: [[]] });
  return known.kenmerk;
};

const amount = (value: string) =>
  makeBrief('a', [['Wat kost het?', `Dat kost € ${value}.`], BRUG]).tekst;
const OTHER = makeBrief(
  'a',
  [
    ['Hoeveel bomen worden er geplant?', 'Er worden vijftig bomen geplant.'],
    ['Wie betaalt de nieuwe lantaarns?', 'De provincie betaalt de lantaarns.'],
  ],
  '9 mei 2024',
);

/** A letter of which one of two copies changes, after `before`; the other stays as it is. */
async function leftBehind(before: (archive: Archive) => Promise<unknown>) {
  const folder = folderWith({ 'a.txt': letter, 'b.txt': letter.replaceAll('\n', '\r\n') });
  const archive = await openTestArchive();
  await run(folder, archive);
  await before(archive);
  writeFileSync(join(folder, 'a.txt'), letter.replace('maart', 'april'));
  const done = await run(folder, archive);
  return { folder, archive, done };
}

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
    const { hits } = await search({ text: 'wanneer is de brug gekeurd', limit: 1 }, archive);
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

  it('forgets that a file could not be read once that file is gone', async () => {
    const folder = folderWith({ 'a.txt': Uint8Array.of(0, 0), 'b.txt': letter, 'c.txt': ' \n' });
    const archive = await openTestArchive();
    await run(folder, archive);
    expect((await archive.store.unread()).map(({ bron }) => bron)).toEqual(['a.txt', 'c.txt']);
    rmSync(join(folder, 'a.txt'));
    await run(folder, archive);
    expect((await archive.store.unread()).map(({ bron }) => bron)).toEqual(['c.txt']);
    expect((await archive.store.unread())[0]?.reason).toContain('geen tekst');
  });

  it('says in a trial, too, that a letter is there twice, and that an old .doc is not read', async () => {
    const folder = folderWith({ 'a.txt': letter, 'b.txt': `${letter}\n`, 'c.doc': 'oud' });
    const archive = await openTestArchive();
    const results = await previewIngest(createFolderSource(folder), archive);
    expect(results.map(({ kind }) => kind)).toEqual(['nieuw', 'dubbel', 'onleesbaar']);
    expect(await archive.store.summaries()).toEqual([]);
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
    const other = makeBrief(
      'b',
      [['Komt er een park?', 'Er komt een park aan de rand.']],
      '9 mei 2024',
    ).tekst;
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

  it.each([
    ['UTF-8', (tekst: string) => Buffer.from(tekst)],
    ['UTF-16', (tekst: string) => Buffer.from(`\uFEFF${tekst}`, 'utf16le')],
    ['Windows-1252', (tekst: string) => Buffer.from(tekst.replace('€', '\u0080'), 'latin1')],
  ])('reads a letter in %s', async (_, encode) => {
    const tekst = letter.replace('gekeurd', 'gekeurd à € 5');
    const archive = await openTestArchive();
    await run(folderWith({ 'brief.txt': encode(tekst) }), archive);
    expect((await archive.store.brief('2024-04-08'))?.tekst).toBe(tekst);
  });

  it('takes the same letter in two encodings once', async () => {
    const folder = folderWith({
      'a.txt': letter,
      'b.txt': Buffer.from(`\uFEFF${letter}`, 'utf16le'),
    });
    expect(await run(folder, await openTestArchive())).toEqual(['a.txt: nieuw', 'b.txt: dubbel']);
  });

  it('takes a letter with another amount of the same digits for another letter', async () => {
    const folder = folderWith({ 'a.txt': amount('2.500'), 'b.txt': amount('25,00') });
    writeFileSync(join(folder, 'c.txt'), amount('2.\n500').replace('Ja,', 'Ja –'));
    const archive = await openTestArchive();
    expect(await run(folder, archive)).toEqual(['a.txt: nieuw', 'b.txt: nieuw', 'c.txt: dubbel']);
    expect(await run(folder, archive)).toEqual([
      'a.txt: ongewijzigd',
      'b.txt: ongewijzigd',
      'c.txt: dubbel',
    ]);
  });

  it('lets no letter that was withdrawn, and no erased vraag, come back by another full stop', async () => {
    const folder = folderWith({ 'a.txt': amount('2.500') });
    const archive = await openTestArchive();
    await run(folder, archive);
    await withdraw('2024-04-08', true, archive);
    writeFileSync(join(folder, 'b.txt'), amount('25,00'));
    expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: dubbel']);
    await withdraw('2024-04-08', false, archive);
    await remove('2024-04-08/1', { archive, eraseFetched: async () => {} });
    expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: dubbel']);
  });

  describe('that is read anew', () => {
    it('gets its pairs by the rules of now, and is told as corrected to nobody', async () => {
      const folder = folderWith({ 'a.txt': letter });
      const archive = await openTestArchive();
      await run(folder, archive);
      const kenmerk = await misread(archive);
      expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd']);
      expect(await archive.store.pairsOf(kenmerk)).toHaveLength(1);
      expect(await anew(folder, archive)).toEqual(['a.txt: gewijzigd']);
      expect(await archive.store.pairsOf(kenmerk)).toHaveLength(2);
      expect(await archive.store.correctedOn(kenmerk)).toEqual([]);
      const events = await archive.meldingen.unplanned();
      expect(events.flatMap(({ changes }) => Object.values(changes).flat())).toEqual([]);
      const revision = await archive.store.revision();
      expect(await anew(folder, archive)).toEqual(['a.txt: ongewijzigd']);
      expect(await archive.store.revision()).toBe(revision);
    });

    it('stays withdrawn, without what was erased, and released', async () => {
      const bsn = makeBrief('b', [
        ['Wie is het?', 'Het gaat om burgerservicenummer 111222333.'],
        BRUG,
      ]);
      const folder = folderWith({
        'a.txt': letter,
        'b.txt': bsn.tekst.replace('8 april', '9 april'),
      });
      const archive = await openTestArchive();
      await run(folder, archive);
      await release('2024-04-09', archive);
      await remove('2024-04-08/2', { archive, eraseFetched: async () => {} });
      await withdraw('2024-04-08', true, archive);
      expect(await anew(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: ongewijzigd']);
      const brief = present(await archive.store.brief('2024-04-09'));
      const pairs = (await archive.store.pairsOf('2024-04-09')).map(({ pair }) => pair);
      const parsed = { ...brief, pairs, subject: 'oud' };
      await archive.store.save({ ...brief, parsed, vectors: [[], []] });
      await release('2024-04-09', archive);
      expect(await anew(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: gewijzigd']);
      expect(await archive.store.summaries()).toMatchObject([
        { kenmerk: '2024-04-08', isWithdrawn: true, pairCount: 1 },
        { kenmerk: '2024-04-09', isQuarantined: false, pairCount: 2 },
      ]);
    });
  });

  it('gives a letter without a date its kenmerk when the date comes, and knows the old one', async () => {
    const folder = folderWith({ 'a.txt': letter.replace('8 april 2024', '') });
    const archive = await openTestArchive();
    await run(folder, archive);
    expect(await archive.store.summaries()).toMatchObject([{ kenmerk: 'zonder-datum-1' }]);
    writeFileSync(join(folder, 'a.txt'), letter);
    expect(await run(folder, archive)).toEqual(['a.txt: gewijzigd']);
    expect(await archive.store.summaries()).toMatchObject([{ kenmerk: '2024-04-08' }]);
    const cited = await cite('zonder-datum-1/2', archive);
    expect(cited).toMatchObject({
      pairs: [{ brief: { kenmerk: '2024-04-08' }, pair: { nr: '2' } }],
    });
  });

  it('remembers what a newer version changed', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    writeFileSync(join(folder, 'a.txt'), letter.replace('maart', 'oktober'));
    await run(folder, archive);
    expect(await archive.store.changes('2024-04-08')).toEqual([
      { added: [], removed: [], changed: ['1'] },
    ]);
  });

  it('remembers which files could not be read, until they can', async () => {
    const folder = folderWith({ 'a.txt': Uint8Array.of(0, 0), 'b.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    expect(await archive.store.unread()).toMatchObject([
      { bron: 'a.txt', reason: expect.stringContaining('a.txt') },
    ]);
    writeFileSync(join(folder, 'a.txt'), makeBrief('x', [BAD], '9 mei 2024').tekst);
    await run(folder, archive);
    expect(await archive.store.unread()).toEqual([]);
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
    await expect(search({ text: 'brug', limit: 1 }, archive)).rejects.toMatchObject({
      code: 'ARCHIVE_EMPTY',
    });
    await run(folder, archive);
    expect((await status(createFolderSource(folder), archive)).withdrawn).toEqual(['2024-04-08']);
    await withdraw('8 april 2024', false, archive);
    expect((await search({ text: 'brug', limit: 1 }, archive)).hits).toHaveLength(1);
    await expect(withdraw('1999-01-01', true, archive)).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
    });
  });
});

const ports = (archive: Archive) => ({ archive, eraseFetched: async () => {} });

describe('personal data in a letter', () => {
  const withBsn = letter.replace('gekeurd', 'gekeurd (BSN 111222333)');

  it('keeps a letter with a service number hidden until it is released', async () => {
    const archive = await openTestArchive();
    await run(folderWith({ 'a.txt': withBsn }), archive);
    expect((await archive.store.summaries())[0]?.isQuarantined).toBe(true);
    expect(await visibleBrieven(archive)).toEqual([]);
    const { quarantined } = await status(createFolderSource('seeds'), archive);
    expect(quarantined).toEqual(['2024-04-08']);
    await expect(search({ text: 'brug', limit: 1 }, archive)).rejects.toMatchObject({
      code: 'ARCHIVE_EMPTY',
    });
    expect(await release('2024-04-08', archive)).toEqual({ kenmerk: '2024-04-08' });
    expect((await search({ text: 'brug', limit: 1 }, archive)).hits).toHaveLength(1);
    await expect(release('1999-01-01', archive)).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
    });
  });

  it('removes one pair for good, words and all, also at the next reading', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    await expect(cite('2024-04-08/1', archive)).rejects.toMatchObject({ code: 'CITATION_UNKNOWN' });
    expect((await archive.store.brief('2024-04-08'))?.tekst).not.toContain('gekeurd');
    expect((await archive.store.brief('2024-04-08'))?.tekst).toContain('zwembad');
    writeFileSync(join(folder, 'a.txt'), `${letter}\n`);
    await run(folder, archive);
    expect((await archive.live()).scope.pairs).toBe(1);
    expect((await archive.store.brief('2024-04-08'))?.tekst).not.toContain('gekeurd');
  });

  it('removes a letter for good and does not read it again', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08', ports(archive));
    expect(await archive.store.summaries()).toEqual([]);
    expect(await run(folder, archive)).toEqual(['a.txt: verwijderd']);
    await expect(remove('2024-04-08', ports(archive))).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
    });
  });

  it('does not read a removed letter under another name or in another form either', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08', ports(archive));
    renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    writeFileSync(join(folder, 'c.txt'), letter.replaceAll('\n', '\r\n'));
    expect(await run(folder, archive)).toEqual(['b.txt: verwijderd', 'c.txt: verwijderd']);
  });

  it('remembers which pair was removed when the file gets another name', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(await run(folder, archive)).toEqual(['b.txt: ongewijzigd']);
    writeFileSync(join(folder, 'b.txt'), `${letter}\n`);
    await run(folder, archive);
    expect((await archive.live()).scope.pairs).toBe(1);
  });

  describe.each(['read', 'vectorsOf'] as const)('while a new version is in its %s', (step) => {
    async function readDuring(target: string) {
      const folder = folderWith({ 'a.txt': letter });
      const archive = await openTestArchive();
      await run(folder, archive);
      writeFileSync(join(folder, 'a.txt'), letter.replace('maart', 'oktober'));
      let isRemoved = false;
      const slow = async () => {
        if (!isRemoved) await remove(target, ports(archive));
        isRemoved = true;
      };
      const done = await run(folder, {
        ...archive,
        read: async (unread) => {
          const reading = await archive.read(unread);
          if (step === 'read') await slow();
          return reading;
        },
        vectorsOf: async (tekst, parsed) => {
          if (step === 'vectorsOf') await slow();
          return archive.vectorsOf(tekst, parsed);
        },
      });
      return { archive, done };
    }

    it('does not bring back the pair that someone removes just then', async () => {
      const { archive, done } = await readDuring('2024-04-08/1');
      expect(done).toEqual(['a.txt: gewijzigd']);
      expect((await archive.live()).scope.pairs).toBe(1);
      expect((await archive.store.brief('2024-04-08'))?.tekst).not.toContain('gekeurd');
    });

    it('does not bring back the letter that someone removes just then', async () => {
      const { archive, done } = await readDuring('2024-04-08');
      expect(done).toEqual(['a.txt: verwijderd']);
      expect(await archive.store.summaries()).toEqual([]);
    });
  });

  it('does not bring a removed pair back with a version of which little is left', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    const rewritten = makeBrief('a', [BRUG, ['Hoe duur is een kaartje?', 'Dat kost vijf euro.']]);
    writeFileSync(join(folder, 'a.txt'), rewritten.tekst);
    expect(await run(folder, archive)).toEqual(['a.txt: gewijzigd']);
    expect((await archive.live()).scope.pairs).toBe(1);
    expect((await archive.store.brief('2024-04-08'))?.tekst).not.toContain('gekeurd');
  });

  it('does not bring a removed pair back under another number, and takes its number from nobody', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    const first = ['Wie betaalt de nieuwe lantaarns?', 'De provincie betaalt ze.'] as const;
    writeFileSync(join(folder, 'a.txt'), makeBrief('a', [first, BRUG, BAD]).tekst);
    expect(await run(folder, archive)).toEqual(['a.txt: gewijzigd']);
    const pairs = await archive.store.pairsOf('2024-04-08');
    expect(pairs.map(({ pair }) => pair.nr)).toEqual(['1', '3']);
    expect((await archive.store.brief('2024-04-08'))?.tekst).not.toContain('gekeurd');
    await remove('2024-04-08/1', ports(archive));
    writeFileSync(join(folder, 'a.txt'), makeBrief('a', [BRUG, first, BAD]).tekst);
    await run(folder, archive);
    const left = await archive.store.pairsOf('2024-04-08');
    expect(left.map(({ pair }) => pair.nr)).toEqual(['3']);
  });

  it('does not bring a removed pair back that a correction gives another number', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    const correction = { pairs: [{ nr: '1', renummer: '1a' }] };
    writeFileSync(join(folder, 'a.txt.pairs.json'), JSON.stringify(correction));
    await run(folder, archive);
    const pairs = await archive.store.pairsOf('2024-04-08');
    expect(pairs.map(({ pair }) => pair.nr)).toEqual(['2']);
  });

  it('reads another letter in the same file whole, whatever was removed of the first', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    writeFileSync(join(folder, 'a.txt'), OTHER.tekst);
    expect(await run(folder, archive)).toEqual(['a.txt: nieuw']);
    const pairs = (await archive.store.summaries()).map(({ kenmerk, pairCount }) => [
      kenmerk,
      pairCount,
    ]);
    expect(pairs).toEqual([
      ['2024-04-08', 1],
      ['2024-05-09', 2],
    ]);
  });

  it('knows a letter of which most was supplied by a correction that is there no more', async () => {
    const pairs = ['appels', 'bananen', 'citroenen', 'dadels'].map((word, at) => ({
      nr: String(at + 3),
      vraag: `Hoeveel ${word} werden er door ${word}telers in de ${word}wijk geplukt?`,
      antwoord: `Er zijn honderd ${word} geplukt, en de ${word}velden zijn bemest.`,
    }));
    const words = pairs.map(({ vraag, antwoord }) => `${vraag}\n${antwoord}`).join('\n');
    const folder = folderWith({
      'a.txt': letter.replace('Hieronder onze', `${words}\n\nHieronder onze`),
      'a.txt.pairs.json': JSON.stringify({ pairs }),
    });
    const archive = await openTestArchive();
    await run(folder, archive);
    rmSync(join(folder, 'a.txt.pairs.json'));
    expect(await run(folder, archive)).toEqual(['a.txt: gewijzigd']);
    expect(await archive.store.summaries()).toMatchObject([
      { kenmerk: '2024-04-08', bron: 'a.txt', pairCount: 2 },
    ]);
  });

  it('finds both letters of which the files changed names, also when one changes after', async () => {
    const folder = folderWith({ 'a.txt': letter, 'b.txt': OTHER.tekst });
    const archive = await openTestArchive();
    await run(folder, archive);
    writeFileSync(join(folder, 'a.txt'), OTHER.tekst);
    writeFileSync(join(folder, 'b.txt'), letter);
    await run(folder, archive);
    await run(folder, archive);
    writeFileSync(join(folder, 'b.txt'), letter.replace('maart', 'april'));
    expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: gewijzigd']);
    const sources = (await archive.store.summaries()).map(({ kenmerk, bron }) => [kenmerk, bron]);
    expect(sources).toEqual([
      ['2024-04-08', 'b.txt'],
      ['2024-05-09', 'a.txt'],
    ]);
  });

  it('reads another letter whole where all of the first was removed, pair by pair', async () => {
    const folder = folderWith({ 'a.txt': letter });
    const archive = await openTestArchive();
    await run(folder, archive);
    await remove('2024-04-08/1', ports(archive));
    await remove('2024-04-08/2', ports(archive));
    expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd']);
    writeFileSync(join(folder, 'a.txt'), OTHER.tekst);
    expect(await run(folder, archive)).toEqual(['a.txt: nieuw']);
    expect((await archive.live()).scope.pairs).toBe(2);
  });

  describe('a copy that was left behind when the letter changed', () => {
    it('is no other letter', async () => {
      const { archive, done } = await leftBehind(async () => {});
      expect(done).toEqual(['a.txt: gewijzigd', 'b.txt: dubbel']);
      expect(await archive.store.summaries()).toMatchObject([{ kenmerk: '2024-04-08' }]);
    });

    it('brings nothing back that was removed', async () => {
      const { archive } = await leftBehind((own) => remove('2024-04-08/1', ports(own)));
      expect((await archive.live()).scope).toMatchObject({ brieven: 1, pairs: 1 });
    });

    it('does not show a letter that was withdrawn', async () => {
      const { archive } = await leftBehind((own) => withdraw('2024-04-08', true, own));
      expect((await archive.live()).scope.brieven).toBe(0);
    });

    it('does not come back after the letter was removed', async () => {
      const { folder, archive } = await leftBehind(async () => {});
      await remove('2024-04-08', ports(archive));
      rmSync(join(folder, 'a.txt'));
      expect(await run(folder, archive)).toEqual(['b.txt: verwijderd']);
    });

    it('is the letter when the later version is gone, however much that differed', async () => {
      const words =
        'eik beuk linde wilg populier esdoorn hazelaar kastanje vlier meidoorn hulst taxus den spar lariks ceder jeneverbes berk els iep olm acacia plataan notelaar kweepeer mispel';
      const version = (from: number) =>
        makeBrief('a', [
          [
            'Welke bomen?',
            words
              .split(' ')
              .slice(from, from + 16)
              .join(', '),
          ],
        ]).tekst;
      const folder = folderWith({ 'a.txt': version(0), 'b.txt': `${version(0)}\n` });
      const archive = await openTestArchive();
      await run(folder, archive);
      for (const from of [5, 10]) {
        writeFileSync(join(folder, 'a.txt'), version(from));
        expect(await run(folder, archive)).toEqual(['a.txt: gewijzigd', 'b.txt: dubbel']);
      }
      rmSync(join(folder, 'a.txt'));
      expect(await run(folder, archive)).toEqual(['b.txt: gewijzigd']);
      expect(await archive.store.summaries()).toMatchObject([
        { kenmerk: '2024-04-08', bron: 'b.txt' },
      ]);
    });

    it('is another letter when its file was given to one of another date', async () => {
      const next = letter.replace('8 april', '9 april');
      const folder = folderWith({ 'a.txt': letter });
      const archive = await openTestArchive();
      await run(folder, archive);
      writeFileSync(join(folder, 'a.txt'), next);
      await run(folder, archive);
      writeFileSync(join(folder, 'b.txt'), letter);
      expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: nieuw']);
    });
  });

  describe('when the file of a letter makes way for one in another form', () => {
    const crlf = letter.replaceAll('\n', '\r\n');
    async function replaced(before: (archive: Archive, folder: string) => Promise<unknown>) {
      const folder = folderWith({ 'a.txt': letter });
      const archive = await openTestArchive();
      await run(folder, archive);
      await before(archive, folder);
      rmSync(join(folder, 'a.txt'), { force: true });
      writeFileSync(join(folder, 'b.txt'), crlf);
      return { archive, folder, done: await run(folder, archive) };
    }

    it('keeps it under its kenmerk, once', async () => {
      const { archive, folder, done } = await replaced(async () => {});
      expect(done).toEqual(['b.txt: gewijzigd']);
      expect(await archive.store.summaries()).toMatchObject([
        { kenmerk: '2024-04-08', bron: 'b.txt', pairCount: 2 },
      ]);
      expect(await run(folder, archive)).toEqual(['b.txt: ongewijzigd']);
    });

    it('does not bring back a pair that was removed', async () => {
      const { archive } = await replaced((before) => remove('2024-04-08/1', ports(before)));
      expect((await archive.live()).scope.pairs).toBe(1);
      expect((await archive.store.brief('2024-04-08'))?.tekst).not.toContain('gekeurd');
    });

    it('does not bring back a pair that was removed before it was read once more', async () => {
      const { archive } = await replaced(async (before, folder) => {
        await remove('2024-04-08/1', ports(before));
        writeFileSync(join(folder, 'a.txt'), `${letter}\n`);
        await run(folder, before);
      });
      expect((await archive.live()).scope.pairs).toBe(1);
    });

    it('knows it without the correction that lay beside the first', async () => {
      const folder = folderWith({
        'a.txt': letter,
        'a.txt.pairs.json': JSON.stringify({ letterDate: '2024-04-09' }),
      });
      const archive = await openTestArchive();
      await run(folder, archive);
      writeFileSync(join(folder, 'b.txt'), crlf);
      expect(await run(folder, archive)).toEqual(['a.txt: ongewijzigd', 'b.txt: dubbel']);
    });

    it('does not show a letter that was withdrawn', async () => {
      const { archive } = await replaced((before) => withdraw('2024-04-08', true, before));
      expect((await archive.live()).scope.pairs).toBe(0);
    });

    it('says so in a trial, once for two copies, and changes nothing', async () => {
      const folder = folderWith({ 'a.txt': letter });
      const archive = await openTestArchive();
      await run(folder, archive);
      rmSync(join(folder, 'a.txt'));
      writeFileSync(join(folder, 'b.txt'), crlf);
      writeFileSync(join(folder, 'c.txt'), `${letter} `);
      const tried = await previewIngest(createFolderSource(folder), archive);
      expect(tried.map(({ kind, bron }) => `${bron}: ${kind}`)).toEqual([
        'b.txt: gewijzigd',
        'c.txt: dubbel',
      ]);
      expect(await archive.store.summaries()).toMatchObject([{ bron: 'a.txt' }]);
    });

    it('says so in a trial of a name that another letter had, something of which was removed', async () => {
      const folder = folderWith({ 'a.txt': letter, 'b.txt': OTHER.tekst });
      const archive = await openTestArchive();
      await run(folder, archive);
      await remove('2024-05-09/1', ports(archive));
      rmSync(join(folder, 'a.txt'));
      writeFileSync(join(folder, 'b.txt'), crlf);
      const tried = await previewIngest(createFolderSource(folder), archive);
      expect(tried.map(({ kind }) => kind)).toEqual(['gewijzigd']);
    });

    it('says in a trial that the letter itself changed when its copy stands before it', async () => {
      const folder = folderWith({ 'b.txt': letter });
      const archive = await openTestArchive();
      await run(folder, archive);
      writeFileSync(join(folder, 'a.txt'), letter);
      writeFileSync(join(folder, 'b.txt'), crlf);
      const tried = await previewIngest(createFolderSource(folder), archive);
      expect(tried.map(({ kind, bron }) => `${bron}: ${kind}`)).toEqual([
        'a.txt: dubbel',
        'b.txt: gewijzigd',
      ]);
    });

    it('sets the letter aside whose file name it takes', async () => {
      const folder = folderWith({ 'a.txt': letter, 'b.txt': OTHER.tekst });
      const archive = await openTestArchive();
      await run(folder, archive);
      rmSync(join(folder, 'a.txt'));
      writeFileSync(join(folder, 'b.txt'), crlf);
      expect(await run(folder, archive)).toEqual(['b.txt: gewijzigd']);
      const sources = (await archive.store.summaries()).map(({ kenmerk, bron }) => [kenmerk, bron]);
      expect(sources).toEqual([
        ['2024-04-08', 'b.txt'],
        ['2024-05-09', expect.stringMatching(/^b\.txt#/u)],
      ]);
    });
  });
});
