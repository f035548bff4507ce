import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseFetched } from '../../src/bron/eraseFetched.ts';
import { openBron, type BronSettings } from '../../src/bron/openBron.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Context } from '../../src/terminal/context.ts';
import { citeer } from '../../src/terminal/citeer.ts';
import { verwijder } from '../../src/terminal/commands.ts';
import { showProgress } from '../../src/terminal/showProgress.ts';
import { ophalen } from '../../src/terminal/ophalen.ts';
import { openTestArchive } from '../fixtures/openTestArchive.ts';
import { createFakeBron, idOf, letterText, type FakeBron } from './createFakeBron.ts';

let fake: FakeBron;
beforeEach(async () => {
  fake = await createFakeBron();
});
afterEach(() => fake.close());

const SECRET = 'Ja, de brug is in maart gekeurd.';

/** A terminal that keeps what is printed, noted and logged. */
async function openTerminal(given: BronSettings = {}) {
  const out: string[] = [];
  const notes: string[] = [];
  const logged: string[] = [];
  const archive = await openTestArchive();
  const settings = {
    BRON_URL: fake.url,
    BRON_ORGANISATIE: 'proefstad',
    BRON_VANAF: '2024-01-01',
    ...given,
  };
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-test-'));
  const note = (text: string) => notes.push(text);
  const input = Readable.from([]);
  const streams = { input, out: (text: string) => out.push(text), note, isInteractive: false };
  const terminal = { ...streams, isTerminal: false };
  const context: Context = {
    streams: terminal,
    log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
    folder,
    data: 'unused',
    source: createFolderSource(folder),
    progress: showProgress(terminal),
    published: (period) => openBron(settings, period, { folder, note }),
    machine: { look: () => Promise.reject(new Error('not used')) },
    backup: {
      write: () => Promise.reject(new Error('not used')),
      restore: () => Promise.reject(new Error('not used')),
    },
    lock: () => true,
    eraseFetched: (bron) => eraseFetched(folder, bron),
    archive: async () => archive,
    filledArchive: async () => archive,
    scratchIndex: () => Promise.reject(new Error('not used')),
  };
  return { context, out, notes, logged, folder };
}

describe('ophalen', () => {
  it('reports what is new on standard output and how far it is on standard error', async () => {
    fake.add('a', letterText('Is de brug veilig?', SECRET));
    fake.add('b', null);
    const { context, out, notes, logged } = await openTerminal();
    await ophalen({}, context);
    expect(out.toSorted()).toEqual([
      'Brieven bij de bron: 1 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 dubbel, 0 zonder vragen met antwoorden, 1 onleesbaar of zonder tekst, 0 eerder verwijderd, 0 ingetrokken.',
      `${idOf('a')}: nieuw, 2024-04-08 met 1 vraag.`,
      expect.stringContaining(`${idOf('b')}: overgeslagen. `),
    ]);
    expect(notes).toContainEqual(expect.stringMatching(/^Zoeken bij 127\.0\.0\.1:\d+: 2 brieven/));
    expect(notes).toContainEqual(expect.stringMatching(/^Ingelezen \(. van 2\): 2024-04-08$/));
    expect(logged.join('')).toContain('"nieuw":1');
    expect([...notes, ...logged].join('')).not.toContain('brug');
  });

  it('prints JSON, withdrawn letters too, and the address of a letter when it is cited', async () => {
    fake.add('a', letterText('Is de brug veilig?', SECRET));
    const { context, out } = await openTerminal();
    await ophalen({ json: true }, context);
    expect(out.splice(0).map((line) => JSON.parse(line))).toEqual([
      { file: idOf('a'), result: 'nieuw', kenmerk: '2024-04-08', pairs: 1, problems: [] },
    ]);
    await citeer('2024-04-08/1', { json: true }, context);
    await citeer('2024-04-08', { json: true }, context);
    const address = `${fake.url}/?view=${encodeURIComponent(idOf('a'))}`;
    expect(out.splice(0).map((line) => JSON.parse(line).bronUrl)).toEqual([address, address]);
    fake.remove('a');
    await ophalen({ json: true }, context);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      { file: idOf('a'), result: 'ingetrokken', kenmerk: '2024-04-08', pairs: 1, problems: [] },
    ]);
  });

  it('leaves nothing of a letter that is removed here, and does not fetch it again', async () => {
    fake.add('a', letterText('Is de brug veilig?', SECRET));
    const { context, out, folder } = await openTerminal();
    const kept = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
        .join('\n');
    await ophalen({}, context);
    expect(kept()).toContain(SECRET);
    out.splice(0);
    await verwijder('2024-04-08', {}, context);
    expect(kept()).not.toMatch(/brug|Beantwoording/u);
    expect(out.join('\n')).toContain('en de opgehaalde kopie in de map bron.');
    expect(out.join('\n')).toContain(`- de brief bij de bron: ${fake.url}/?view=`);
    fake.requests.splice(0);
    await ophalen({}, context);
    expect(fake.requests.filter(({ pathname }) => pathname.includes('entities'))).toEqual([]);
    expect(kept()).not.toMatch(/brug|Beantwoording/u);
  });

  it('takes the dates of the command line before those of the settings', async () => {
    const { context } = await openTerminal();
    await ophalen({ vanaf: '2023-02-01', tot: '2023-03-01' }, context);
    const { searchParams } = fake.requests.find(({ pathname }) => pathname === '/api/search') ?? {};
    expect(searchParams?.get('dateFrom')).toBe('2023-02-01');
    expect(searchParams?.get('dateTo')).toBe('2023-03-01');
  });

  it('asks nobody anything without an address, or without an organisation', async () => {
    const off = await openTerminal({ BRON_URL: undefined });
    await expect(ophalen({}, off.context)).rejects.toMatchObject({ code: 'BRON_OFF' });
    const nameless = await openTerminal({ BRON_ORGANISATIE: undefined });
    await expect(ophalen({}, nameless.context)).rejects.toMatchObject({
      code: 'SETTING_WRONG',
      detail: expect.stringContaining('BRON_ORGANISATIE'),
    });
    expect(fake.requests).toEqual([]);
  });
});
