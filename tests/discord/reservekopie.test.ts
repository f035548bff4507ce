import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { restoreBackup } from '../../index/backup/restoreBackup.ts';
import { writeBackup } from '../../index/backup/writeBackup.ts';
import { lockFolder } from '../../index/lock/lockFolder.ts';
import { MIGRATIONS } from '../../index/store/migrations.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import { ingest } from '../../src/app/ingest.ts';
import { planEvents } from '../../src/app/meldingen/planEvents.ts';
import { search } from '../../src/app/search.ts';
import { SCHEDULE } from '../../src/core/meldingen/schedule.ts';
import { startBot, type Bot } from '../../src/discord/startBot.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { present } from './present.ts';

const FILE = 'vraagbaak.sqlite';
const SEED = '001_d7ecdd92f24d88be.txt';
const QUESTIONS = ['hoeveel vacatures zijn er in Heerlen?', 'wat kost de tolk?'];
let fake: FakeDiscord;
let bot: Bot | undefined;

beforeAll(async () => {
  fake = await createFakeDiscord({ users: ['raadslid7'] });
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});
afterAll(async () => {
  expect(fake.problems).toEqual([]);
  await fake.close();
});

async function start(archive: Archive): Promise<void> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const patience = { retries: 2, firstWait: 20, readyWithin: 3000 };
  const meldingen = { now: () => fake.clock.now(), pollMs: 10, settleMs: 0 };
  const { token, api } = fake;
  const given = { token, api, guildId: undefined, archive, log, patience, meldingen };
  bot = await startBot({ ...given, commands, messageCommands });
}

async function stop(): Promise<void> {
  await bot?.stop();
  bot = undefined;
}

const sent = (user: string) =>
  fake.messages(`dm:${user}`).filter(({ author }) => author.id === fake.bot.id);

/** What is found and said, without the time that it took. */
async function answers(archive: Archive): Promise<readonly object[]> {
  const found = await Promise.all(QUESTIONS.map((text) => search({ text, limit: 5 }, archive)));
  return found.map(({ ms: _ms, ...result }) => result);
}

/** One letter in the archive, and someone who wants to hear of the next. */
async function openOffice(userId: string) {
  const [letters, data] = [newFolder(), newFolder()];
  cpSync('seeds/000_34c3d3e56cff4624.txt', join(letters, 'eerste.txt'));
  const archive = await openTestArchive(letters, data);
  const wish = { woorden: null, onderwerp: null, vraagsteller: null, volgt: null };
  const bestemming = { kind: 'dm', userId } as const;
  await archive.meldingen.subscribe(
    { ...wish, bestemming, makerId: userId, roleId: null, frequentie: 'meteen' },
    25,
  );
  return { letters, data, archive };
}

describe('a copy made while the bot runs', () => {
  it('gives on an empty machine the same answers, and nothing is told twice', async () => {
    const user = 'raadslid7';
    const { letters, data, archive } = await openOffice(fake.user(user).user.id);
    cpSync(join('seeds', SEED), join(letters, SEED));
    await ingest(createFolderSource(letters), () => {}, archive);
    // In the copy the second letter waits to be told; the bot tells it afterwards.
    const path = join(newFolder(), 'kopie.sqlite');
    await planEvents(archive, { now: fake.clock.now(), schedule: SCHEDULE, settleMs: 0 });
    const before = await answers(archive);
    expect(await writeBackup(join(data, FILE), path)).toEqual({ path, brieven: 2 });
    await start(archive);
    await fake.until(() => sent(user)[0], 'the message about the second letter');
    await stop();
    await archive.close();

    // Long enough for Discord to have forgotten the nonce.
    fake.clock.advance(3_600_000);

    const empty = newFolder();
    expect(restoreBackup(path, empty)).toEqual({ brieven: 2, kept: null });
    const restored = await openTestArchive(undefined, empty);
    expect(await answers(restored)).toEqual(before);
    await start(restored);
    await expect
      .poll(async () => (await restored.meldingen.overview()).meldingen.verzonden)
      .toBe(1);
    expect(sent(user)).toHaveLength(1);
    await stop();
    await restored.close();
  });

  it('is one file that only its owner may read, and replaces an older one whole', async () => {
    const { data, archive } = await openOffice('100000000000000001');
    const folder = newFolder();
    const path = join(folder, 'kopie.sqlite');
    writeFileSync(path, 'een oude');
    await writeBackup(join(data, FILE), path);
    expect(readdirSync(folder)).toEqual(['kopie.sqlite']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const failing = writeBackup(join(data, FILE), join(folder, 'nergens', 'kopie.sqlite'));
    await expect(failing).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
    await expect(writeBackup(join(data, FILE), join(data, FILE))).rejects.toMatchObject({
      code: 'BACKUP_FAILED',
    });
    expect((await archive.store.summaries()).length).toBe(1);
    await archive.close();
  });

  it('is not made of a database that is damaged', async () => {
    const { data, archive } = await openOffice('100000000000000001');
    await archive.close();
    const bytes = readFileSync(join(data, FILE));
    bytes.fill(0x5a, 8192, 40_960);
    writeFileSync(join(data, FILE), bytes);
    const path = join(newFolder(), 'kopie.sqlite');
    await expect(writeBackup(join(data, FILE), path)).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
    });
    expect(existsSync(path)).toBe(false);
  });
});

/** A folder of data and a copy of it; `change` is made to the copy. */
async function copyOf(change?: (db: Database.Database) => void) {
  const { data, archive } = await openOffice('100000000000000001');
  const path = join(newFolder(), 'kopie.sqlite');
  await writeBackup(join(data, FILE), path);
  await archive.close();
  const db = new Database(path);
  change?.(db);
  db.close();
  return { data, path };
}

describe('putting a copy back', () => {
  it('keeps the replaced database beside it, and never the index made of that', async () => {
    const { data, path } = await copyOf();
    const replaced = openDatabase(join(data, FILE));
    replaced.prepare('DELETE FROM brief').run();
    replaced.close();
    const { kept, brieven } = restoreBackup(path, data);
    expect(brieven).toBe(1);
    expect(existsSync(join(data, 'vectors.json'))).toBe(false);
    const old = new Database(present(kept ?? undefined), { readonly: true });
    expect(old.prepare('SELECT count(*) FROM brief').pluck().get()).toBe(0);
    old.close();
  });

  it('is refused for a newer schema, for what is no copy, and for one with a bit changed', async () => {
    const newer = await copyOf((db) => db.pragma(`user_version = ${MIGRATIONS.length + 1}`));
    expect(() => restoreBackup(newer.path, newer.data)).toThrow(
      expect.objectContaining({ code: 'STORE_NEWER' }),
    );
    const { data, path } = await copyOf();
    const before = readFileSync(join(data, FILE));
    const broken = readFileSync(path);
    broken.fill(0x5a, 8192, 40_960);
    const cases = [broken, Buffer.from('geen database'), Buffer.alloc(0)];
    for (const bytes of cases) {
      writeFileSync(path, bytes);
      expect(() => restoreBackup(path, data)).toThrow(
        expect.objectContaining({ code: 'BACKUP_WRONG' }),
      );
    }
    rmSync(path);
    for (const wrong of [path, data]) {
      expect(() => restoreBackup(wrong, data)).toThrow(
        expect.objectContaining({ code: 'BACKUP_UNREADABLE' }),
      );
    }
    expect(readFileSync(join(data, FILE)).equals(before)).toBe(true);
    expect(readdirSync(data).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('is refused while another process has the database open, and replaces a damaged one', async () => {
    const { data, path } = await copyOf();
    const open = openDatabase(join(data, FILE));
    open.prepare('SELECT count(*) FROM brief').get();
    expect(() => restoreBackup(path, data)).toThrow(
      expect.objectContaining({ code: 'STORE_BUSY' }),
    );
    open.close();
    writeFileSync(join(data, FILE), 'geen database meer');
    const { kept } = restoreBackup(path, data);
    expect(readFileSync(present(kept ?? undefined), 'utf8')).toBe('geen database meer');
    openDatabase(join(data, FILE)).close();
  });
});

describe('a folder of data', () => {
  it('is one bot’s at a time, and free again when that ends', () => {
    const folder = join(newFolder(), 'nieuw');
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      expect.objectContaining({ code: 'ALREADY_RUNNING', detail: String(process.pid) }),
    );
    lock?.release();
    lockFolder(folder)?.release();
  });

  it('that cannot be written is not locked', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'bot.lock'));
    expect(lockFolder(folder)).toBeNull();
  });
});
