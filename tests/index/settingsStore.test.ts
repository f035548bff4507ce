import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSettingsStore } from '../../index/store/createSettingsStore.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';

const server = { guildId: 'g', channelId: null };

it('gives back what was set, and nothing of what was taken back', () => {
  const settings = createSettingsStore(openDatabase(join(newFolder(), 'a.sqlite')));
  expect(settings.guilds()).toEqual([]);
  settings.setPlace(server, { antwoorden: 'verborgen', wie: ['1', '2'] });
  settings.setPlace({ guildId: 'g', channelId: 'k' }, { wie: 'iedereen' });
  settings.setBeheerRoles('g', ['3']);
  expect(settings.of('g')).toEqual({
    server: { antwoorden: 'verborgen', wie: ['1', '2'] },
    channels: new Map([['k', { antwoorden: null, wie: 'iedereen' }]]),
    beheerRoles: ['3'],
  });
  settings.setPlace(server, { antwoorden: null, wie: null });
  settings.setPlace({ guildId: 'g', channelId: 'k' }, { wie: null });
  settings.setBeheerRoles('g', []);
  expect(settings.guilds()).toEqual([]);
});

it('sees at once what another process set', () => {
  const path = join(newFolder(), 'a.sqlite');
  const bot = createSettingsStore(openDatabase(path));
  const terminal = createSettingsStore(openDatabase(path));
  expect(bot.of('g').server.antwoorden).toBeNull();
  terminal.setPlace(server, { antwoorden: 'openbaar' });
  expect(bot.of('g').server.antwoorden).toBe('openbaar');
});

it('takes a value that it does not know for the most careful one', () => {
  const db = openDatabase(join(newFolder(), 'a.sqlite'));
  const settings = createSettingsStore(db);
  settings.setPlace(server, { antwoorden: 'openbaar' });
  db.exec("UPDATE instelling SET value = 'later-bedacht'");
  expect(createSettingsStore(db).of('g').server.antwoorden).toBe('verborgen');
});

it('is read in microseconds, for Discord waits', () => {
  const settings = createSettingsStore(openDatabase(join(newFolder(), 'a.sqlite')));
  settings.setPlace(server, { antwoorden: 'openbaar' });
  const started = performance.now();
  for (let turn = 0; turn < 1000; turn += 1) settings.of('g');
  expect((performance.now() - started) / 1000).toBeLessThan(0.5);
});
