import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../index/openArchive.ts';
import { makeBrief } from './makeBrief.ts';

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
