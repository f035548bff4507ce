import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Asker } from '../../src/discord/asker.ts';
import { createGesprekken } from '../../src/discord/gesprek/createGesprekken.ts';
import { CONTROLS } from '../../src/discord/meldingen/controlIds.ts';
import { meldingControls } from '../../src/discord/meldingen/meldingControls.ts';
import type { Services } from '../../src/discord/services.ts';
import { textsOf } from '../../src/discord/textsOf.ts';
import { fillArchive, SERVER } from '../fuzz/fillArchive.ts';
import { openTestArchive } from './openTestArchive.ts';
import { present } from './present.ts';

const never = () => Promise.reject(new Error('nothing is sent'));
/** Manages a server of their own, and knows every number of the other one. */
const OUTSIDER: Asker = {
  userId: '300000000000000001',
  name: 'Bert',
  guildId: '100000000000000002',
  channelId: '31',
  canManage: true,
  roleIds: ['8'],
};
let services: Services;
/** Of a message in a channel of the other server. */
let nonce: string;

beforeAll(async () => {
  const archive = await openTestArchive({});
  nonce = await fillArchive(archive);
  const messenger = {
    open: never,
    send: never,
    edit: never,
    find: never,
    missing: never,
    mayReceive: never,
  };
  services = { archive, messenger, gesprekken: createGesprekken(), commands };
});
afterAll(() => services.archive.close());

/** What someone is told who presses one of the controls under a message about a letter. */
async function press(kind: string, about: { args?: string; values?: string[] }, asker = OUTSIDER) {
  const control = present(meldingControls.find((each) => each.kind === kind));
  const { args = '', values = [] } = about;
  const use = {
    args,
    values,
    fields: new Map<string, string>(),
    audience: 'alone',
    asker,
  } as const;
  const { body } = present(await control.run(use, services));
  return textsOf(body.components).join('\n');
}

describe('someone who manages another server', () => {
  it('sees no subscription of this one, and stops none by its number', async () => {
    const { meldingen } = services.archive;
    const before = await meldingen.subscriptions();
    expect(before.length).toBeGreaterThan(1);
    expect(await press(CONTROLS.show, {})).not.toContain('Melding ');
    for (const { id } of before) {
      const told = await press(CONTROLS.stopOne, { values: [String(id)] });
      expect(told).toContain('hoort niet bij een melding van u');
    }
    expect(await meldingen.subscriptions()).toEqual(before);
  });

  it('stops nothing with the button of a message in its channels', async () => {
    const { meldingen } = services.archive;
    const before = await meldingen.subscriptions();
    expect(await meldingen.byNonce(nonce)).not.toBeNull();
    for (const args of [nonce, '0'.repeat(25), ''])
      expect(await press(CONTROLS.stop, { args })).toContain('niet van u');
    expect(await meldingen.subscriptions()).toEqual(before);
  });

  it('has settings of their own server only', () => {
    const { settings } = services.archive;
    expect(settings.of(SERVER).beheerRoles).toEqual(['8']);
    expect(settings.of(OUTSIDER.guildId ?? '').beheerRoles).toEqual([]);
    expect(settings.of(OUTSIDER.guildId ?? '').channels.size).toBe(0);
  });
});

it('a member of the same server who does not manage it stops nothing either', async () => {
  const member = { ...OUTSIDER, guildId: SERVER, canManage: false };
  const before = await services.archive.meldingen.subscriptions();
  for (const { id } of before) await press(CONTROLS.stopOne, { values: [String(id)] }, member);
  expect(await services.archive.meldingen.subscriptions()).toEqual(before);
});
