import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { openBeheer, type BeheerWorld } from './openBeheer.ts';

const GENERAL = [...commands.filter(({ isForBeheer }) => !isForBeheer), ...messageCommands].map(
  ({ data }) => data.name,
);
let world: BeheerWorld;

beforeEach(async () => {
  world = await openBeheer({ otherGuild: 'elders' });
});
afterEach(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

/** Names by where they are registered. */
function registered() {
  const { fake } = world;
  const of = (guildId: string | undefined) =>
    fake.commands.filter(({ guild_id: id }) => id === guildId).map(({ name }) => name);
  return { global: of(undefined), own: of(fake.guildId), other: of(fake.otherGuildId) };
}
const puts = () => world.fake.requests.filter(({ method }) => method === 'PUT').length;

describe('registering', () => {
  it('puts /beheer only in the servers where the archive is managed', async () => {
    await world.start();
    expect(registered()).toEqual({ global: GENERAL, own: ['beheer'], other: [] });
    expect(world.fake.commands.at(-1)?.default_member_permissions).toBe('32');
    expect(puts()).toBe(2);
    await world.start();
    expect(puts()).toBe(2);
  });

  it('takes away what another DISCORD_GUILD_ID left, both ways, and writes nothing twice', async () => {
    await world.start();
    await world.start({ guildId: world.fake.guildId });
    expect(registered()).toEqual({ global: [], own: [...GENERAL, 'beheer'], other: [] });
    await world.start({ guildId: world.fake.otherGuildId });
    expect(registered()).toEqual({ global: [], own: ['beheer'], other: GENERAL });
    const before = puts();
    await world.start({ guildId: world.fake.otherGuildId });
    expect(puts()).toBe(before);
    await world.start({ beheer: { ...world.beheer, servers: [] } });
    expect(registered()).toEqual({ global: GENERAL, own: [], other: [] });
  });

  it('goes on when another server cannot be asked, and says which servers have no bot', async () => {
    const servers = [world.fake.guildId, '123456789012345678'];
    world.fake.faults.add({ method: 'GET', route: /guilds\/\d+\/commands/u, kind: 403, times: 1 });
    await world.start({ beheer: { ...world.beheer, servers } });
    expect(registered().global).toEqual(GENERAL);
    expect(world.logged).toContainEqual(
      expect.objectContaining({ absent: ['123456789012345678'] }),
    );
  });
});
