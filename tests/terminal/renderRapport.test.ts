import { expect, it } from 'vitest';
import { findZorgen, type Stand } from '../../src/app/zorgen.ts';
import { renderRapport } from '../../src/terminal/renderRapport.ts';

const NOW = Date.parse('2030-01-08T12:00:00Z');
const DAY = 24 * 3600 * 1000;

const WELL: Stand = {
  status: {
    scope: { brieven: 2, pairs: 22, from: '2024-04-08', to: '2024-07-08' },
    index: { model: 'klein@0123456789ab', vectors: 66, file: 'ok' },
    changedAt: '2030-01-07T10:00:00.000Z',
    withdrawn: [],
    quarantined: [],
    missing: [],
  },
  doubts: { brieven: [], unread: [] },
  meldingen: {
    abonnementen: { actief: 1, gepauzeerd: 0, uit: 0 },
    meldingen: { wacht: 0, bezig: 0, verzonden: 3, mislukt: 0, vervallen: 0 },
    held: 0,
    unplanned: 0,
    lastSent: null,
    oldestWaiting: null,
    failures: [],
    off: [],
  },
  machine: {
    version: '1.2.3',
    node: 'v20.19.0',
    platform: 'linux x64',
    settings: ['DISCORD_TOKEN', 'BRIEVEN_MAP'],
    free: 20 * 1024 ** 3,
    copiedAt: NOW - DAY,
  },
};

it('the report of a bot that is well says so, and what it runs on', () => {
  const text = renderRapport(WELL, NOW);
  expect(text.split('\n')[0]).toBe('Er is niets gevonden dat aandacht vraagt.');
  expect(text).toContain('Vraagbaak 1.2.3, Node v20.19.0, linux x64.');
  expect(text).toContain('Ingesteld: DISCORD_TOKEN, BRIEVEN_MAP.');
  expect(text).toMatch(/^Indexbestand: klopt met de gegevens\.$/mu);
  expect(text).toContain('Laatste reservekopie: 7 januari 2030.');
  expect(text).toContain('Vrij op de schijf: 20480 MB.');
});

it.each<readonly [string, Partial<Stand>, RegExp]>([
  [
    'an archive without letters',
    { status: { ...WELL.status, scope: { brieven: 0, pairs: 0, from: null, to: null } } },
    /niets om in te zoeken.*vraagbaak inlezen/,
  ],
  [
    'a file that was not read',
    { doubts: { brieven: [], unread: [{ bron: 'b.pdf', reason: 'b.pdf is beschadigd.' }] } },
    /Niet gelezen: 1 bestand\..*vraagbaak inlezen/,
  ],
  [
    'a letter in quarantine',
    { status: { ...WELL.status, quarantined: ['2024-05-01'] } },
    /quarantaine.*2024-05-01.*vraagbaak vrijgeven/,
  ],
  [
    'a file that is gone',
    { status: { ...WELL.status, missing: [{ kenmerk: '2024-05-01', bron: 'a.txt' }] } },
    /bestand is weg van 2024-05-01.*vraagbaak intrekken/,
  ],
  [
    'a message that waits for days',
    { meldingen: { ...WELL.meldingen, oldestWaiting: NOW - 3 * DAY } },
    /wacht al 3 dagen een melding.*Draait de bot\?/,
  ],
  [
    'a message that failed',
    {
      meldingen: {
        ...WELL.meldingen,
        meldingen: { ...WELL.meldingen.meldingen, mislukt: 1 },
        failures: [{ code: 'QUOTE_NOT_VERIFIED', count: 1 }],
      },
    },
    /Niet verzonden: 1 melding \(een citaat kwam niet/,
  ],
  [
    'a destination that was turned off',
    { meldingen: { ...WELL.meldingen, off: [{ channelId: '5', code: '50013', abonnementen: 1 }] } },
    /Uitgezet in een kanaal: .*geen berichten sturen.*abonneer hervat/,
  ],
  [
    'a disk that is nearly full',
    { machine: { ...WELL.machine, free: 100 * 1024 * 1024 } },
    /nog maar 100 MB vrij.*Maak ruimte/,
  ],
  [
    'a copy that is old',
    { machine: { ...WELL.machine, copiedAt: NOW - 40 * DAY } },
    /reservekopie is 40 dagen oud.*vraagbaak reservekopie/,
  ],
  [
    'no copy at all',
    { machine: { ...WELL.machine, copiedAt: null } },
    /reservekopie is hier niets bekend.*vraagbaak reservekopie/,
  ],
])('%s is told with what to do about it', (_what, wrong, told) => {
  const stand = { ...WELL, ...wrong };
  const zorgen = findZorgen(stand, NOW);
  expect(zorgen).toHaveLength(1);
  expect(zorgen[0]).toMatch(told);
  expect(renderRapport(stand, NOW)).toContain(`Wat aandacht vraagt (1):\n  1. ${zorgen[0]}`);
});

it('the report names no folder of who runs the bot, only the file', () => {
  const unread = [
    {
      bron: '/home/jan de wit/brieven/b.pdf',
      reason: '/home/jan de wit/brieven/b.pdf is beschadigd.',
    },
    { bron: 'C:\\Users\\jan de wit\\c.pdf', reason: 'C:\\Users\\jan de wit\\c.pdf is beschadigd.' },
  ];
  const text = renderRapport({ ...WELL, doubts: { brieven: [], unread } }, NOW);
  expect(text).toContain('…/b.pdf is beschadigd');
  expect(text).toContain('…/c.pdf is beschadigd');
  expect(text).not.toMatch(/jan de wit/);
});
