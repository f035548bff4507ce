import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../index/openArchive.ts';
import { MIGRATIONS } from '../../index/store/migrations.ts';
import { search } from '../../src/app/search.ts';
import { status } from '../../src/app/status.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Archive } from '../../src/ports.ts';
import { LetterEmbeddings } from '../fixtures/LetterEmbeddings.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { createRandom } from '../fuzz/texts.ts';
import { killAfter } from './killAfter.ts';

/** `KILLS=50 npm run test:crash` for a shorter run; each part takes its share. */
const KILLS = Number(process.env['KILLS'] ?? 500);
const SEED = Number(process.env['SEED'] ?? 20_261_122);
const random = createRandom(SEED);
const FILE = 'vraagbaak.sqlite';
/** Longest life once it has begun, in milliseconds. */
const LIFE = { werk: 900, open: 45, kopie: 250, herstel: 80 } as const;
/** Letters that arrive before each start. */
const ARRIVING = 4;

function letterText(nr: number): string {
  const day = String(1 + (nr % 28)).padStart(2, '0');
  const parts = [`Proefstad, ${day}-03-2024`, `Onderwerp: zaak${nr}x`];
  for (const each of [1, 2, 3]) {
    parts.push(`Vraag ${each}`, `Wat is er in zaak${nr}x met punt ${each} aan de hand?`);
    parts.push(`Antwoord ${each}`, `In zaak${nr}x is met punt ${each} niets bijzonders gebeurd.`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** What must be so, from what the processes said that they had done. */
interface Known {
  readonly read: Set<string>;
  readonly hidden: Set<string>;
  readonly erased: Set<string>;
  /** Was being done when the process died: may be so or not. */
  unsure: string | null;
}

function take(known: Known, said: readonly string[]): void {
  known.unsure = null;
  for (const line of said) {
    const [what = '', kenmerk = ''] = line.split(' ');
    if (what === 'wist' || what === 'draait') known.unsure = kenmerk;
    else known.unsure = null;
    if (what === 'gelezen') known.read.add(kenmerk);
    if (what === 'verborgen') known.hidden.add(kenmerk);
    if (what === 'getoond') known.hidden.delete(kenmerk);
    if (what === 'gewist') known.erased.add(kenmerk);
  }
}

/** Writable, as the next start opens it: what was left half done is then undone by SQLite. */
function checkDatabase(path: string): void {
  const db = new Database(path);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
}

const open = (folder: string): Promise<Archive> =>
  openArchive({
    folder,
    embeddings: new LetterEmbeddings(),
    identity: LetterEmbeddings.identity,
  });

/** No letter is there by half, and what was said to be done is done. */
async function checkArchive(data: string, brieven: string, known: Known): Promise<void> {
  const archive = await open(data);
  const all = await archive.store.summaries();
  const { scope, index } = await status(createFolderSource(brieven), archive);
  const visible = all.filter(({ isWithdrawn }) => !isWithdrawn);
  expect(index.vectors).toBe(visible.length * 9);
  const near = (await archive.live()).dense.search(
    await archive.embedder.embedQuery('zaak'),
    100_000,
  );
  expect(await near).toHaveLength(visible.length * 9);
  expect(scope).toMatchObject({ brieven: visible.length, pairs: visible.length * 3 });
  const own = new Map(all.map((brief) => [brief.kenmerk, brief]));
  for (const kenmerk of known.read) {
    if (kenmerk === known.unsure) continue;
    expect(own.has(kenmerk), kenmerk).toBe(!known.erased.has(kenmerk));
    if (own.has(kenmerk)) expect(own.get(kenmerk)?.isWithdrawn).toBe(known.hidden.has(kenmerk));
  }
  for (const { kenmerk, bron, isWithdrawn } of visible.length > 0 ? all.slice(-6) : []) {
    const pairs = await archive.store.pairsOf(kenmerk, { hiddenToo: true });
    expect(pairs[0]?.brief.tekst).toBe(readFileSync(join(brieven, bron), 'utf8'));
    const { hits } = await search({ text: `zaak${bron.replace('.txt', '')}x`, limit: 3 }, archive);
    const found = hits.filter((hit) => hit.brief.kenmerk === kenmerk);
    expect(found).toHaveLength(isWithdrawn ? 0 : 3);
  }
  await settle(known, archive);
  await archive.close();
}

/** What became of what was being done, for the next time. */
async function settle(known: Known, { store }: Archive): Promise<void> {
  const all = await store.summaries();
  for (const { kenmerk, isWithdrawn } of all) {
    known.read.add(kenmerk);
    if (isWithdrawn) known.hidden.add(kenmerk);
    else known.hidden.delete(kenmerk);
  }
  const { unsure } = known;
  if (unsure !== null && !all.some(({ kenmerk }) => kenmerk === unsure)) known.erased.add(unsure);
}

const share = (part: number) => Math.ceil(KILLS * part);

describe('a process that is killed', () => {
  const works = share(0.6);
  it(
    `${works} times while it reads, hides and erases letters leaves every letter whole, and does what it said`,
    async () => {
      const [data, brieven] = [newFolder(), newFolder()];
      const known: Known = { read: new Set(), hidden: new Set(), erased: new Set(), unsure: null };
      let inWork = 0;
      for (let run = 0; run < works; run += 1) {
        for (let nr = run * ARRIVING; nr < (run + 1) * ARRIVING; nr += 1) {
          writeFileSync(join(brieven, `${nr}.txt`), letterText(nr));
        }
        const said = await killAfter(
          ['werk', data, brieven, String(SEED + run)],
          random() * LIFE.werk,
        );
        if (said.length > 1) inWork += 1;
        take(known, said);
        if (!existsSync(join(data, FILE))) continue;
        checkDatabase(join(data, FILE));
        await checkArchive(data, brieven, known);
      }
      expect(known.read.size).toBeGreaterThan(works);
      console.log(
        `${works} kills, ${inWork} of them at work, ${known.read.size} letters, ` +
          `${known.erased.size} erased, ${known.hidden.size} hidden`,
      );
    },
    works * 30_000,
  );

  const moves = share(0.2);
  it(
    `${moves} times while it brings an older database up to date leaves the old or the new one`,
    async () => {
      const versions = new Map<number, number>();
      for (let run = 0; run < moves; run += 1) {
        const data = newFolder();
        copyFileSync('tests/fixtures/schemas/schema-2.sqlite', join(data, FILE));
        await killAfter(['open', data], random() * LIFE.open);
        const db = new Database(join(data, FILE));
        const version = Number(db.pragma('user_version', { simple: true }));
        db.close();
        expect([2, MIGRATIONS.length]).toContain(version);
        versions.set(version, (versions.get(version) ?? 0) + 1);
        const archive = await open(data);
        expect((await archive.live()).scope).toMatchObject({ brieven: 2, pairs: 22 });
        await archive.close();
        checkDatabase(join(data, FILE));
        rmSync(data, { recursive: true });
      }
      console.log(`${moves} kills, schema afterwards: ${JSON.stringify([...versions])}`);
    },
    moves * 30_000,
  );

  const copies = share(0.2);
  it(
    `${copies} times while it copies the archive or puts a copy back leaves the old or the new file`,
    async () => {
      const [data, place, brieven] = [newFolder(), newFolder(), newFolder()];
      mkdirSync(brieven, { recursive: true });
      for (let nr = 0; nr < 20; nr += 1) {
        writeFileSync(join(brieven, `${nr}.txt`), letterText(nr));
      }
      const copy = join(place, 'kopie.sqlite');
      await killAfter(['werk', data, brieven, '1'], 3000);
      const { length } = await lettersOf(data);
      let made = 0;
      for (let run = 0; run < copies; run += 1) {
        await killAfter(['kopie', data, copy], random() * LIFE.kopie);
        if (!existsSync(copy)) continue;
        made += 1;
        checkDatabase(copy);
        const whole = join(place, 'heel.sqlite');
        copyFileSync(copy, whole);
        await killAfter(['herstel', data, whole], random() * LIFE.herstel);
        checkDatabase(join(data, FILE));
        expect(await lettersOf(data)).toHaveLength(length);
        renameSync(whole, copy);
      }
      console.log(`${copies} kills while copying, ${made} while putting back`);
    },
    copies * 60_000,
  );
});

async function lettersOf(data: string): Promise<readonly string[]> {
  const archive = await open(data);
  await archive.live();
  const all = await archive.store.summaries();
  await archive.close();
  return all.map(({ kenmerk }) => kenmerk);
}
