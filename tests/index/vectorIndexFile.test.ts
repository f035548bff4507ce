import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../index/openArchive.ts';
import { remove } from '../../src/app/remove.ts';
import { makeBrief } from './makeBrief.ts';
import { readHere } from '../fixtures/readHere.ts';

/** Two numbers that depend on the text. */
class TinyEmbeddings extends Embeddings {
  constructor() {
    super({});
  }
  override async embedQuery(text: string): Promise<number[]> {
    const angle = text.split('').reduce((sum, char) => sum + char.charCodeAt(0), 0) / 1000;
    return [Math.cos(angle), Math.sin(angle)];
  }
  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

const IDENTITY = { model: 'tiny', dimension: 2, queryPrefix: '', passagePrefix: '' };

async function open(folder: string, identity = IDENTITY) {
  const rebuilt: string[] = [];
  const archive = await openArchive({
    folder,
    identity,
    embeddings: new TinyEmbeddings(),
    reading: readHere,
    onRebuild: (reason) => rebuilt.push(reason),
  });
  return { archive, rebuilt };
}

/** A folder with one letter of two pairs, its index file written. */
async function filledFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-file-'));
  const { archive } = await open(folder);
  await archive.store.save(
    makeBrief('a.txt', [
      ['Is de brug veilig?', 'Ja, de brug is in maart gekeurd.'],
      ['Gaat het zwembad open?', 'Het zwembad gaat in juni open.'],
    ]),
  );
  await archive.saveIndex();
  await archive.close();
  return folder;
}

async function hitsAfterOpening(folder: string, identity = IDENTITY) {
  const { archive, rebuilt } = await open(folder, identity);
  const live = await archive.live();
  const hits = await live.dense.search([1, 0], 10);
  const state = await archive.inspect();
  await archive.close();
  return { count: new Set(hits.map(({ id }) => id)).size, rebuilt, state };
}

describe('the index file', () => {
  it('is used as it is when it agrees with the database', async () => {
    const { count, rebuilt, state } = await hitsAfterOpening(await filledFolder());
    expect({ count, rebuilt, file: state.file }).toEqual({ count: 2, rebuilt: [], file: 'ok' });
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['damaged', (file: string) => truncateSync(file, 50)],
    ['damaged', (file: string) => writeFileSync(file, '')],
    [
      'damaged',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])('is rebuilt and said so when it is %s', async (reason, damage) => {
    const folder = await filledFolder();
    damage(join(folder, 'vectors.hnsw'));
    const first = await hitsAfterOpening(folder);
    expect(first).toMatchObject({ count: 2, rebuilt: [reason], state: { file: 'ok' } });
    expect((await hitsAfterOpening(folder)).rebuilt).toEqual([]);
  });

  it('is rebuilt when its sidecar is gone or unreadable', async () => {
    for (const text of [null, '{', '{"version":2}']) {
      const folder = await filledFolder();
      const sidecar = join(folder, 'vectors.json');
      if (text === null) rmSync(sidecar);
      else writeFileSync(sidecar, text);
      expect(await hitsAfterOpening(folder)).toMatchObject({ count: 2, rebuilt: ['missing'] });
    }
  });

  it('is brought up to date when it is behind the database', async () => {
    const folder = await filledFolder();
    const old = mkdtempSync(join(tmpdir(), 'vraagbaak-old-'));
    for (const name of ['vectors.hnsw', 'vectors.json'])
      copyFileSync(join(folder, name), join(old, name));
    const { archive } = await open(folder);
    await archive.store.save(
      makeBrief('b.txt', [['Komt er een park?', 'Er komt een park aan de rand.']]),
    );
    await archive.saveIndex();
    await archive.close();
    for (const name of ['vectors.hnsw', 'vectors.json'])
      copyFileSync(join(old, name), join(folder, name));
    expect(await hitsAfterOpening(folder)).toMatchObject({ count: 3, rebuilt: [] });
  });

  it('is rebuilt when an older database was put back, also when that went on', async () => {
    const folder = await filledFolder();
    const backup = mkdtempSync(join(tmpdir(), 'vraagbaak-backup-'));
    copyFileSync(join(folder, 'vraagbaak.sqlite'), join(backup, 'vraagbaak.sqlite'));
    const first = await open(folder);
    await first.archive.store.save(makeBrief('b.txt', [['Komt er een park?', 'Ja, dat komt er.']]));
    await first.archive.saveIndex();
    await first.archive.close();
    copyFileSync(join(backup, 'vraagbaak.sqlite'), join(folder, 'vraagbaak.sqlite'));
    expect((await hitsAfterOpening(folder)).rebuilt).toEqual(['out of step']);

    // The ids of the second letter's vectors are those of the first.
    const saveAs = async (angle: number) => {
      const { archive } = await open(folder);
      const brief = makeBrief('c.txt', [['Komt er een plein?', 'Ja, dat plein komt er.']]);
      const values = [Math.cos(angle), Math.sin(angle)];
      await archive.store.save({ ...brief, vectors: [[{ kind: 'enig', part: 0, values }]] });
      await archive.saveIndex();
      await archive.close();
    };
    await saveAs(1);
    for (const name of ['vectors.hnsw', 'vectors.json'])
      copyFileSync(join(folder, name), join(backup, name));
    copyFileSync(join(backup, 'vraagbaak.sqlite'), join(folder, 'vraagbaak.sqlite'));
    await saveAs(2);
    const { archive } = await open(folder);
    await archive.store.setWithdrawn('2024-04-08', true);
    await archive.close();
    for (const name of ['vectors.hnsw', 'vectors.json'])
      copyFileSync(join(backup, name), join(folder, name));
    expect((await hitsAfterOpening(folder)).rebuilt).toEqual(['out of step']);
  });

  it('is rebuilt, and all letters embedded anew, for another model or other prefixes', async () => {
    const folder = await filledFolder();
    const other = { ...IDENTITY, queryPrefix: 'vraag: ' };
    expect(await hitsAfterOpening(folder, other)).toMatchObject({
      count: 2,
      rebuilt: ['other model'],
    });
    expect((await hitsAfterOpening(folder, other)).rebuilt).toEqual([]);
  });
});

/** The vectors of a letter as they lie in the database, and would lie in the file. */
function vectorsOf(folder: string, kenmerk: string): readonly Buffer[] {
  const db = new Database(join(folder, 'vraagbaak.sqlite'), { readonly: true });
  const rows = db
    .prepare<[string], { embedding: Buffer }>(
      `SELECT v.embedding FROM vector v JOIN paar p ON p.id = v.paar_id
       JOIN brief b ON b.id = p.brief_id WHERE b.kenmerk = ?`,
    )
    .all(kenmerk);
  db.close();
  return rows.map(({ embedding }) => embedding);
}

/** A folder with two letters, the second about a park. */
async function twoLetters(): Promise<string> {
  const folder = await filledFolder();
  const { archive } = await open(folder);
  const brief = makeBrief('b.txt', [['Komt er een park?', 'Ja, dat komt er zeker.']]);
  const values = [Math.cos(5), Math.sin(5)];
  await archive.store.save({ ...brief, vectors: [[{ kind: 'enig', part: 0, values }]] });
  await archive.saveIndex();
  await archive.close();
  return folder;
}
const holds = (folder: string, vectors: readonly Buffer[]) => {
  const file = readFileSync(join(folder, 'vectors.hnsw'));
  return vectors.map((vector) => file.includes(vector));
};

describe('what is removed', () => {
  it.each([
    ['in the process that has the index open', true],
    ['in one that opens it for that', false],
  ])('is out of the index file when the command ends, %s', async (_, isOpen) => {
    const folder = await twoLetters();
    const gone = vectorsOf(folder, '2024-04-08b');
    const stays = vectorsOf(folder, '2024-04-08');
    expect(holds(folder, gone)).not.toContain(false);
    const { archive } = await open(folder);
    if (isOpen) await archive.live();
    await remove('2024-04-08b', { archive, eraseFetched: async () => {} });
    expect(holds(folder, gone)).not.toContain(true);
    expect(holds(folder, stays)).not.toContain(false);
    await archive.close();
    expect(await hitsAfterOpening(folder)).toMatchObject({ count: 2, state: { file: 'ok' } });
  });

  it('is out of it too when nothing else is left', async () => {
    for (const isOpen of [true, false]) {
      const folder = await filledFolder();
      const gone = vectorsOf(folder, '2024-04-08');
      const { archive } = await open(folder);
      if (isOpen) await archive.live();
      await remove('2024-04-08', { archive, eraseFetched: async () => {} });
      await archive.close();
      const path = join(folder, 'vectors.hnsw');
      const file = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      expect(gone.some((vector) => file.includes(vector))).toBe(false);
      expect((await hitsAfterOpening(folder)).count).toBe(0);
    }
  });

  it('can be shown again when it was only withdrawn', async () => {
    const folder = await twoLetters();
    const first = await open(folder);
    await first.archive.store.setWithdrawn('2024-04-08b', true);
    await first.archive.saveIndex();
    await first.archive.close();
    expect((await hitsAfterOpening(folder)).count).toBe(2);
    const second = await open(folder);
    await second.archive.store.setWithdrawn('2024-04-08b', false);
    await second.archive.close();
    expect(await hitsAfterOpening(folder)).toMatchObject({ count: 3, rebuilt: [] });
  });

  it('is not left in what a killed process was writing', async () => {
    const folder = await filledFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const left = [`vectors.hnsw.${pid}.tmp`, `vectors.json.${pid}.tmp`, 'vectors.hnsw.1.tmp'];
    for (const name of left) writeFileSync(join(folder, name), 'x');
    const old = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(join(folder, 'vectors.hnsw.1.tmp'), old, old);
    // Process 1 runs, and may be writing this one.
    writeFileSync(join(folder, 'vectors.json.1.tmp'), 'x');
    await hitsAfterOpening(folder);
    const names = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    expect(names).toEqual(['vectors.json.1.tmp']);
  });
});

describe('an archive that another process changes', () => {
  it('shows the letter at the next question, and hides what was withdrawn', async () => {
    const folder = await filledFolder();
    const [mine, other] = [await open(folder), await open(folder)];
    expect((await mine.archive.live()).scope.pairs).toBe(2);
    await other.archive.store.save(
      makeBrief('b.txt', [['Komt er een park?', 'Er komt een park aan de rand.']]),
    );
    const live = await mine.archive.live();
    expect(live.scope).toMatchObject({ brieven: 2, pairs: 3 });
    expect(live.lexical.search('park', 5)).toHaveLength(1);
    await other.archive.store.setWithdrawn('2024-04-08b', true);
    const later = await mine.archive.live();
    expect(later.lexical.search('park', 5)).toHaveLength(0);
    expect(new Set((await later.dense.search([1, 0], 9)).map(({ id }) => id)).size).toBe(2);
    await Promise.all([mine.archive.close(), other.archive.close()]);
  });
});
