import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { refuseRescued } from '../../index/backup/refuseRescued.ts';
import { restoreBackup } from '../../index/backup/restoreBackup.ts';
import { writeBackup } from '../../index/backup/writeBackup.ts';
import { apology } from '../../src/app/apology.ts';
import { ingest } from '../../src/app/ingest.ts';
import { search } from '../../src/app/search.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { watchData } from '../../src/watchData.ts';
import type { BotError } from '../../src/errors.ts';
import { letterText } from '../discord/openBeheer.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { present } from '../discord/present.ts';

const FILE = 'vraagbaak.sqlite';

/** What lies beside a database, changed first, when a process dies that changes all of its pages. */
function hotJournal(path: string): Buffer {
  const db = new Database(path);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1');
  db.exec("UPDATE paar SET nr = nr || 'y'");
  db.exec("BEGIN; UPDATE paar SET nr = nr || 'x'; UPDATE vector SET part = part + 1");
  const journal = readFileSync(`${path}-journal`);
  db.exec('ROLLBACK');
  db.close();
  return journal;
}

const said = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => apology(error),
  );

/** Changes bytes all over the file but its first page. */
function spoil(path: string): void {
  const bytes = readFileSync(path);
  for (let at = 4096; at < bytes.length; at += 512) bytes.fill(0xa5, at, at + 64);
  writeFileSync(path, bytes);
}

/** An archive of the two letters, the folder with its database, and a copy of that. */
async function openCopied() {
  const data = newFolder();
  const archive = await openTestArchive('seeds', data);
  const copy = join(newFolder(), 'kopie.sqlite');
  await writeBackup(join(data, FILE), copy);
  return { data, archive, copy };
}

describe('a database that is damaged', () => {
  it('is told as such, left as it is, and a copy put back answers again', async () => {
    const { data, archive, copy } = await openCopied();
    await archive.close();
    spoil(join(data, FILE));
    const before = readFileSync(join(data, FILE));
    const used = async () => {
      const opened = await openTestArchive(undefined, data);
      await search({ text: 'vacatures', limit: 5 }, opened).finally(() => opened.close());
    };
    expect(await said(used())).toMatch(/^De gegevens.* zijn beschadigd.*vraagbaak herstel/);
    expect(readFileSync(join(data, FILE)).equals(before)).toBe(true);
    restoreBackup(copy, data);
    expect(await said(used())).toBe('');
  });

  it('does not undo, in the copy that is put back, what a killed process was writing', async () => {
    const { data, archive, copy } = await openCopied();
    await archive.close();
    const journal = hotJournal(join(data, FILE));
    spoil(join(data, FILE));
    writeFileSync(join(data, `${FILE}-journal`), journal);
    writeFileSync(join(data, `${FILE}.${process.pid}.tmp-journal`), journal);
    expect(restoreBackup(copy, data).brieven).toBe(2);
    const restored = await openTestArchive(undefined, data);
    expect((await search({ text: 'vacatures', limit: 5 }, restored)).searched.pairs).toBe(22);
    await restored.close();
    const [put, copied] = [join(data, FILE), copy].map((path) => {
      const db = new Database(path);
      const numbers = db.prepare('SELECT nr FROM paar ORDER BY id').pluck().all();
      db.close();
      return numbers;
    });
    expect(put).toEqual(copied);
  });

  it('that was deleted or moved does not come back in the copy that is put in its place', async () => {
    const { data, archive, copy } = await openCopied();
    await archive.store.setWithdrawn('2024-04-08', true);
    rmSync(join(data, FILE));
    await archive.close();
    expect(existsSync(join(data, `${FILE}-wal`))).toBe(true);
    expect(restoreBackup(copy, data)).toEqual({ brieven: 2, kept: null });
    const restored = await openTestArchive(undefined, data);
    expect((await search({ text: 'vacatures', limit: 5 }, restored)).searched.pairs).toBe(22);
    await restored.close();
  });

  it('that gives a pair an enormous id is opened all the same', async () => {
    const { data, archive } = await openCopied();
    await archive.close();
    const db = new Database(join(data, FILE));
    db.pragma('foreign_keys = OFF');
    db.exec('UPDATE paar SET id = 9000000000000000 WHERE id = 1');
    db.close();
    const damaged = await openTestArchive(undefined, data);
    expect((await damaged.live()).scope.pairs).toBe(22);
    await damaged.close();
  });

  it('is told as such when it is no database at all', async () => {
    const data = newFolder();
    writeFileSync(join(data, FILE), 'dit is een tekstbestand, geen database'.repeat(20));
    expect(await said(openTestArchive(undefined, data))).toMatch(/zijn beschadigd/);
  });
});

// SQLite waits five seconds before it says so: `npm run test:e2e`.
it.runIf(process.env['TEST_E2E'])(
  'a database that another process keeps locked is told as in use',
  { timeout: 40_000 },
  async () => {
    const data = newFolder();
    const archive = await openTestArchive('seeds', data);
    const other = new Database(join(data, FILE));
    other.exec('BEGIN IMMEDIATE');
    expect(await said(archive.store.setWithdrawn('2024-04-08', true))).toMatch(/in gebruik door/);
    expect((await search({ text: 'vacatures', limit: 5 }, archive)).hits.length).toBeGreaterThan(0);
    other.exec('ROLLBACK');
    other.close();
    expect(await archive.store.setWithdrawn('2024-04-08', true)).toBe(true);
    await archive.close();
  },
);

describe('a database that goes while it is used', () => {
  it.each([
    ['deleted with its folder', (data: string) => rmSync(data, { recursive: true })],
    ['moved', (data: string) => renameSync(join(data, FILE), join(data, 'elders.sqlite'))],
  ])('is saved when it is %s, and the bot is told', async (_how, go) => {
    const data = newFolder();
    const archive = await openTestArchive('seeds', data);
    expect(await archive.rescue()).toBeNull();
    go(data);
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const gone = await new Promise<BotError>((resolve) => {
      watchData(archive, { log, onGone: resolve, every: 10 });
    });
    await archive.close();
    expect(apology(gone)).toMatch(/verwijderd of verplaatst.*vraagbaak herstel/);
    if (!existsSync(join(data, FILE))) {
      expect(() => refuseRescued(data)).toThrow(expect.objectContaining({ code: 'STORE_GONE' }));
    }
    const empty = newFolder();
    expect(restoreBackup(gone.detail, empty).brieven).toBe(2);
    const restored = await openTestArchive(undefined, empty);
    expect((await search({ text: 'vacatures', limit: 5 }, restored)).searched.pairs).toBe(22);
    await restored.close();
  });
});

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.log('not root: the test with a full disk is skipped');

it.runIf(isRoot)(
  'a full disk is told, keeps what there was, and writing goes on when there is room',
  async () => {
    const data = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', data]);
    try {
      const archive = await openTestArchive('seeds', data);
      const filler = join(data, 'vol');
      try {
        writeFileSync(filler, Buffer.alloc(3 * 1024 * 1024));
      } catch {
        // That is what it is for.
      }
      const letters = newFolder();
      mkdirSync(letters, { recursive: true });
      const many = Array.from({ length: 400 }, (_, at) => `Regel ${at} van een lange brief.`).join(
        ' ',
      );
      writeFileSync(
        join(letters, 'nieuw.txt'),
        letterText().replace('Hoogachtend', `${many}\nHoogachtend`),
      );
      const failed = await said(ingest(createFolderSource(letters), () => {}, archive));
      expect(failed).toMatch(/^De schijf is vol/);
      expect((await archive.store.summaries()).map(({ kenmerk }) => kenmerk)).toHaveLength(2);
      expect((await search({ text: 'vacatures', limit: 5 }, archive)).searched.pairs).toBe(22);
      rmSync(filler);
      const done = await ingest(createFolderSource(letters), () => {}, archive);
      expect(present(done[0]).kind).toBe('nieuw');
      await archive.close();
      const db = new Database(join(data, FILE));
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
    } finally {
      execFileSync('umount', [data]);
    }
  },
);
