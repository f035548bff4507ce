import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/app/ingest.ts';
import { status } from '../../src/app/status.ts';
import { withdrawRemoved } from '../../src/app/withdrawRemoved.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { PublishedSource } from '../../src/briefSource.ts';
import type { Archive } from '../../src/ports.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { createFakeBron, idOf, letterText, type FakeBron } from './createFakeBron.ts';
import { openTestBron } from './openTestBron.ts';

let fake: FakeBron;
beforeEach(async () => {
  fake = await createFakeBron();
});
afterEach(() => fake.close());

const BRUG = letterText('Is de brug over de beek veilig?', 'Ja, de brug is in maart gekeurd.');
const BAD = letterText('Wanneer gaat het zwembad open?', 'In juni gaat het open.', '9 april 2024');

const shortOf = (bron: string) => bron.replace(/^.*:/, '');

/** A whole run of `ophalen`: `kind name`, withdrawn letters first. */
async function run(source: PublishedSource, archive: Archive): Promise<readonly string[]> {
  const withdrawn = await withdrawRemoved(source, archive);
  const results = await ingest(source, () => {}, archive);
  return [
    ...withdrawn.map(({ bron }) => `ingetrokken ${shortOf(bron)}`),
    ...results.map(({ kind, bron }) => `${kind} ${shortOf(bron)}`).toSorted(),
  ];
}
const entities = (paths: readonly string[]) =>
  paths.filter((path) => path.startsWith('/api/entities/')).map((path) => path.replace(/^.*:/, ''));

describe('finding letters', () => {
  it('takes documents by their title, and keeps the address where people can read them', async () => {
    fake.add('a', BRUG);
    fake.add('b', BAD, { title: 'Art. 33-vragen over het zwembad' });
    fake.add('c', BRUG, { title: 'Raadsvoorstel schriftelijke stukken' });
    fake.add('d', BAD, { title: 'Notulen van 3 artikelen' });
    const archive = await openTestArchive();
    expect(await run(openTestBron(fake.url).source, archive)).toEqual(['nieuw a', 'nieuw b']);
    expect(await archive.store.brief('2024-04-08')).toMatchObject({
      bron: idOf('a'),
      bronUrl: `${fake.url}/?view=${encodeURIComponent(idOf('a'))}`,
      tekst: BRUG,
    });
  });

  it('reads all pages of results, whatever their size, each letter once', async () => {
    fake.state.pageSize = 2;
    for (const name of ['a', 'b', 'c', 'd', 'e']) fake.add(name, BRUG);
    expect(await openTestBron(fake.url).source.list()).toHaveLength(5);
  });

  it('keeps to the dates that are asked for', async () => {
    fake.add('old', BRUG, { sortDate: '2023-12-31 00:00:00' });
    fake.add('in', BRUG);
    fake.add('late', BRUG, { sortDate: '2024-05-02 00:00:00' });
    const period = { from: '2024-01-01', until: '2024-05-01' };
    const found = await openTestBron(fake.url, { period }).source.list();
    expect(found.map(({ bron }) => bron)).toEqual([idOf('in')]);
  });

  it('searches only the last months again, until a month has passed', async () => {
    const froms = () =>
      new Set(
        fake.requests.splice(0).flatMap(({ searchParams }) => searchParams.get('dateFrom') ?? []),
      );
    const period = { from: '2010-01-01', until: null };
    const { folder, source } = openTestBron(fake.url, { period });
    const at = (day: string) =>
      openTestBron(fake.url, { period, folder, now: () => new Date(day) }).source;
    await source.list();
    expect(froms()).toEqual(new Set(['2010-01-01']));
    await at('2024-06-10').list();
    expect(froms()).toEqual(new Set(['2024-03-03']));
    await at('2024-07-02').list();
    expect(froms()).toEqual(new Set(['2010-01-01']));
  });

  it('is not led outside the source by names of documents', async () => {
    fake.faults.push((_, response, url) => {
      if (url.pathname !== '/api/search') return false;
      const title = 'Beantwoording';
      const results = ['../../admin', 'meeting:1', 'document:a b', `document:${'x'.repeat(300)}`];
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const body = { results: results.map((entityId) => ({ entityId, title })), hasMore: false };
      response.end(JSON.stringify(body));
      return true;
    });
    expect(await openTestBron(fake.url).source.list()).toEqual([]);
  });
});

describe('a second run', () => {
  it('fetches nothing that did not change, also not what holds no pairs or no text', async () => {
    fake.add('a', BRUG);
    fake.add('b', 'Beantwoording volgt.');
    fake.add('c', null);
    const archive = await openTestArchive();
    const { source, folder } = openTestBron(fake.url);
    const first = ['geen-paren b', 'nieuw a', 'onleesbaar c'];
    expect(await run(source, archive)).toEqual(first);
    fake.asked();
    const again = openTestBron(fake.url, { folder }).source;
    expect(await run(again, archive)).toEqual(['geen-paren b', 'ongewijzigd a', 'onleesbaar c']);
    expect(entities(fake.asked())).toEqual([]);
  });

  it('fetches again what the source says it changed, and keeps the numbers', async () => {
    fake.add('a', BRUG);
    fake.add('b', BAD);
    const archive = await openTestArchive();
    const { source } = openTestBron(fake.url);
    await run(source, archive);
    fake.asked();
    fake.change('a', BRUG.replace('maart', 'oktober'), 'sha256:1');
    fake.change('b', BAD, 'sha256:2');
    expect(await run(source, archive)).toEqual(['gewijzigd a', 'ongewijzigd b']);
    expect(entities(fake.asked()).toSorted()).toEqual(['a', 'b']);
    expect((await archive.store.brief('2024-04-08'))?.tekst).toContain('oktober');
    fake.change('b', BAD, 'sha256:2');
    await run(source, archive);
    expect(entities(fake.asked())).toEqual([]);
  });

  it('goes on where a run was broken off', async () => {
    for (const name of ['a', 'b', 'c']) fake.add(name, letterText(`Vraag over ${name}?`, 'Ja.'));
    let left = 1;
    fake.faults.push((_, response, url) => {
      if (!url.pathname.startsWith('/api/entities/')) return false;
      left -= 1;
      if (left < 0) response.destroy();
      return left < 0;
    });
    const archive = await openTestArchive();
    const { folder, source } = openTestBron(fake.url);
    const patience = {
      retries: 0,
      firstWait: 1,
      timeout: 2000,
      longestPause: 1,
      wait: async () => {},
    };
    const hasty = openTestBron(fake.url, { folder, patience }).source;
    await run(hasty, archive);
    fake.faults.pop();
    const [done = ''] = entities(fake.asked());
    expect(await run(source, archive)).toEqual(
      ['a', 'b', 'c']
        .map((name) => `${name === done ? 'ongewijzigd' : 'nieuw'} ${name}`)
        .toSorted(),
    );
    expect(entities(fake.asked()).toSorted()).toEqual(['a', 'b', 'c'].filter((n) => n !== done));
  });

  it('ends after three letters in a row that the source fails to give, and keeps what it has', async () => {
    for (const name of ['a', 'b', 'c', 'd']) fake.add(name, BRUG);
    fake.faults.push((_, response, url) => {
      if (!url.pathname.startsWith('/api/entities/')) return false;
      response.writeHead(500).end();
      return true;
    });
    await expect(run(openTestBron(fake.url).source, await openTestArchive())).rejects.toMatchObject(
      {
        code: 'BRON_UNREACHABLE',
      },
    );
    expect(new Set(entities(fake.asked())).size).toBe(3);
  });
});

describe('letters that are removed at the source', () => {
  it('are withdrawn and reported once, and their text leaves the cache', async () => {
    fake.add('a', BRUG);
    fake.add('b', BAD);
    const archive = await openTestArchive();
    const { source, folder } = openTestBron(fake.url);
    await run(source, archive);
    for (const name of ['x', 'y', 'z', 'a']) fake.remove(name);
    expect(await run(source, archive)).toEqual(['ingetrokken a', 'ongewijzigd b']);
    expect(await archive.store.brief('2024-04-08')).toBeNull();
    expect(await run(source, archive)).toEqual(['ongewijzigd b']);
    expect(cacheText(folder)).not.toContain('brug');
    expect(cacheText(folder)).toContain('zwembad');
  });

  it('are withdrawn also when the run was broken off between reading and withdrawing', async () => {
    fake.add('a', BRUG);
    const archive = await openTestArchive();
    const { source, folder } = openTestBron(fake.url);
    await run(source, archive);
    fake.remove('a');
    expect(await source.removed()).toEqual([idOf('a')]);
    expect(await run(openTestBron(fake.url, { folder }).source, archive)).toEqual([
      'ingetrokken a',
    ]);
  });

  it('are not withdrawn a second time after somebody put them back', async () => {
    fake.add('a', BRUG);
    const archive = await openTestArchive();
    const { source } = openTestBron(fake.url);
    await run(source, archive);
    fake.remove('a');
    await run(source, archive);
    await archive.store.setWithdrawn('2024-04-08', false);
    expect(await run(source, archive)).toEqual([]);
  });

  it('stay away while the search still shows them', async () => {
    fake.add('a', BRUG);
    const archive = await openTestArchive();
    const { source } = openTestBron(fake.url);
    await run(source, archive);
    fake.remove('a');
    fake.add('a', BRUG);
    expect(await run(source, archive)).toEqual(['ingetrokken a']);
  });

  it('stay withdrawn when they are published again, for people to decide', async () => {
    fake.add('a', BRUG);
    const archive = await openTestArchive();
    const { source } = openTestBron(fake.url);
    await run(source, archive);
    fake.remove('a');
    await run(source, archive);
    fake.add('a', BRUG);
    fake.change('a', BRUG, 'sha256:9');
    expect(await run(source, archive)).toEqual(['ongewijzigd a']);
    expect(await archive.store.brief('2024-04-08')).toBeNull();
  });

  it('are found from the start of the list when the place in it is lost', async () => {
    fake.add('a', BRUG);
    const archive = await openTestArchive();
    const { source, folder } = openTestBron(fake.url);
    await run(source, archive);
    const state = join(folder, new URL(fake.url).host.replace(':', '_'), 'proefstad', 'stand.json');
    writeFileSync(state, readFileSync(state, 'utf8').replace('"c0"', '"from another source"'));
    fake.remove('a');
    expect(await run(source, archive)).toEqual(['ingetrokken a']);
    fake.add('b', BAD);
    expect(await run(source, archive)).toEqual(['nieuw b']);
    writeFileSync(state, 'damaged');
    fake.remove('b');
    expect(await run(source, archive)).toEqual(['ingetrokken b']);
  });

  it('stops at a list of changes that it does not understand', async () => {
    fake.add('a', BRUG);
    const { source } = openTestBron(fake.url);
    await source.removed();
    await source.list();
    fake.changes.push(JSON.parse('{"op":"delete","entity":"document:x"}'));
    await expect(source.removed()).rejects.toMatchObject({ code: 'BRON_REFUSED' });
  });
});

it('leaves letters of the source out of the list of files that are missing from the folder', async () => {
  fake.add('a', BRUG);
  const archive = await openTestArchive();
  await run(openTestBron(fake.url).source, archive);
  const { missing } = await status(createFolderSource(newFolder()), archive);
  expect(missing).toEqual([]);
});

it('writes nothing and asks nothing before it is used', () => {
  const { folder } = openTestBron(fake.url, { folder: join(newFolder(), 'bron') });
  expect(existsSync(folder)).toBe(false);
  expect(fake.requests).toEqual([]);
});

/** All that is in the cache. */
function cacheText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|tmp)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
