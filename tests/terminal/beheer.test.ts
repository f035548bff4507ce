import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Context } from '../../src/terminal/context.ts';
import { createProgram } from '../../src/terminal/createProgram.ts';
import { exporteer } from '../../src/terminal/exporteer.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';

const SERVER = '123456789012345678';

const never = () => Promise.reject(new Error('not used'));

async function open() {
  const [folder, data] = [newFolder(), newFolder()];
  for (const name of readdirSync('seeds')) copyFileSync(join('seeds', name), join(folder, name));
  const archive = await openTestArchive(folder, data);
  const [said, noted]: [string[], string[]] = [[], []];
  const context: Context = {
    streams: {
      input: process.stdin,
      out: (text) => said.push(text),
      note: (text) => noted.push(text),
      isInteractive: false,
      isTerminal: false,
    },
    log: pino({ level: 'silent' }),
    folder,
    data,
    source: createFolderSource(folder),
    progress: { step: never, scan: never, stop: never },
    backup: { write: never, restore: never },
    machine: { look: never },
    lock: () => true,
    eraseFetched: async () => {},
    published: () => {
      throw new Error('not used');
    },
    archive: async () => archive,
    filledArchive: async () => archive,
    scratchIndex: never,
  };
  const program = createProgram({ start: never, run: async (_flags, work) => work(context) });
  const run = async (...args: string[]) => {
    said.length = 0;
    await program.parseAsync(['node', 'vraagbaak', ...args]);
    return said.join('\n');
  };
  return { archive, context, folder, data, said, noted, run };
}

it('shows and changes what is set for a server', async () => {
  const { run, archive } = await open();
  expect(await run('instellingen')).toBe('Er is nog voor geen server iets ingesteld.');
  const shown = await run('instellingen', SERVER, '--antwoorden', 'verborgen', '--wie', SERVER);
  expect(shown).toContain('Antwoorden: alleen voor wie vraagt; delen kan niet');
  expect(shown).toContain(`Wie mag vragen: alleen rol ${SERVER}`);
  await run('instellingen', SERVER, '--kanaal', SERVER, '--wie', 'iedereen');
  expect(JSON.parse(await run('instellingen', '--json'))).toEqual({
    guildId: SERVER,
    server: { antwoorden: 'verborgen', wie: [SERVER] },
    channels: { [SERVER]: { antwoorden: null, wie: 'iedereen' } },
    beheerRoles: [],
  });
  await run('instellingen', SERVER, '--antwoorden', 'standaard', '--beheerrollen', 'geen');
  expect(archive.settings.of(SERVER).server.antwoorden).toBeNull();
});

it.each([['mijn-server'], [SERVER, '--wie', 'raadsleden'], [SERVER, '--antwoorden', 'misschien']])(
  'refuses %s',
  async (...args) => {
    const { run, archive } = await open();
    await expect(run('instellingen', ...args)).rejects.toThrow();
    expect(archive.settings.guilds()).toEqual([]);
  },
);

it('writes all letters to a file, with the correction beside each, and one that is whole', async () => {
  const { context, folder, data, noted } = await open();
  const written = { letterDate: '8 april 2024' };
  const seed = '000_34c3d3e56cff4624.txt';
  writeFileSync(join(folder, `${seed}.pairs.json`), JSON.stringify(written));
  const path = join(data, 'export.json');
  writeFileSync(path, 'een oude');
  await exporteer(path, context);
  const { brieven } = JSON.parse(readFileSync(path, 'utf8'));
  expect(brieven[0]).toMatchObject({ kenmerk: '2024-04-08', bron: seed, correction: written });
  expect(brieven[0].tekst).toBe(readFileSync(join('seeds', seed), 'utf8'));
  expect(noted[0]).toContain('Opgeslagen in');
  const failing = exporteer(join(data, 'nergens', 'export.json'), context);
  await expect(failing).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
});

it('prints the export as one JSON value without a file', async () => {
  const { run } = await open();
  expect(JSON.parse(await run('exporteer'))).toMatchObject({ schema: 'vraagbaak-export' });
});
