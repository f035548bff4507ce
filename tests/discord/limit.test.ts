import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { createLimit } from '../../src/discord/createLimit.ts';
import { openBot } from './openBot.ts';
import { present } from './present.ts';

type Opened = Awaited<ReturnType<typeof openBot>>;
let world: Opened;
let at = 0;
const failing = commands.map((command) =>
  command.data.name === 'brieven'
    ? { ...command, run: () => Promise.reject(new TypeError('kwartelkuiken')) }
    : command,
);

beforeAll(async () => {
  const limit = createLimit(3, () => at);
  const typing = createLimit(5, () => at);
  world = await openBot(undefined, { limit, typing, commands: failing, messageCommands });
});
afterAll(async () => {
  expect(world.fake.problems).toEqual([]);
  await world.close();
});

const ask = async (user: string) =>
  (await (await world.fake.slash('vraag', { tekst: 'vacatures' }, { user })).settled()).text;

describe('too many questions of one user in a minute', () => {
  it('are refused with when it can be done again, and others are answered', async () => {
    for (let count = 0; count < 3; count += 1) expect(await ask('anna')).not.toContain('seconden');
    at = 20_000;
    expect(await ask('anna')).toContain('veel vragen. Over 40 seconden kunt u verder.');
    expect(await ask('bert')).not.toContain('seconden');
    at = 60_000;
    expect(await ask('anna')).not.toContain('seconden');
  });

  it('are counted for messages as well', async () => {
    at = 200_000;
    for (let count = 0; count < 3; count += 1)
      await (await world.fake.dm('bert', 'vacatures')).answer();
    const said = await (await world.fake.dm('bert', 'vacatures')).answer();
    expect(JSON.stringify(said)).toContain('Over 60 seconden');
  });

  it('are counted for buttons as well, and the press that is refused says so', async () => {
    at = 600_000;
    const { fake } = world;
    const shown = await fake.slash('citeer', { nummer: '2024-04-08/3' }, { user: 'anna' });
    await shown.settled();
    const press = async () => {
      const pressed = await fake.click(present(shown.response), 'Volledige brief', {
        user: 'anna',
      });
      return (await pressed.settled()).text;
    };
    for (let count = 1; count < 3; count += 1) expect(await press()).not.toContain('seconden');
    expect(await press()).toContain('Over 60 seconden');
  });

  it('are not made by typing, of which more is completed, and then nothing', async () => {
    at = 800_000;
    const type = () => world.fake.autocomplete('citeer', { nummer: '2024' }, 'nummer');
    for (let count = 0; count < 5; count += 1) expect(await type()).not.toEqual([]);
    expect(await type()).toEqual([]);
    expect(await ask('anna')).not.toContain('seconden');
    expect(world.logged.join('')).not.toContain('completing failed');
  });

  it('cost no memory that grows with who ever asked', () => {
    const limit = createLimit(1, () => 0);
    for (let user = 0; user < 10_001; user += 1) limit.take(String(user));
    expect(() => limit.take('10000')).toThrow();
    expect(() => limit.take('0')).not.toThrow();
  });
});

it('an unexpected failure tells a code that its line in the log holds, and nothing else of it', async () => {
  at = 400_000;
  const shown = await (await world.fake.slash('brieven', {}, { user: 'anna' })).settled();
  const code = /logboek onder ([2-9B-Y]{6})\./.exec(shown.text)?.[1] ?? '-';
  expect(shown.text).not.toContain('kwartel');
  const lines = world.logged.filter((line) => line.includes(code));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('TypeError');
});
