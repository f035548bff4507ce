import { describe, expect, it, vi } from 'vitest';
import { dutchUsage } from '../../src/terminal/dutchUsage.ts';
import { createProgram } from '../../src/terminal/createProgram.ts';

/** The program with nothing behind it; tells what was asked of it. */
function program() {
  const start = vi.fn<() => Promise<void>>(async () => {});
  const run = vi.fn<() => Promise<void>>(async () => {});
  const made = createProgram({ start, run }).configureOutput({
    writeErr: () => {},
    writeOut: () => {},
  });
  for (const command of made.commands)
    command.configureOutput({ writeErr: () => {}, writeOut: () => {} });
  return {
    start,
    run,
    parse: (...args: string[]) => made.parseAsync(['node', 'vraagbaak', ...args]),
  };
}

describe('wrong usage', () => {
  it.each([
    ["error: unknown option '--x'", "De optie '--x' bestaat niet."],
    ["error: missing required argument 'nummer'", "Er ontbreekt iets: 'nummer'."],
    [
      "error: unknown command 'vrag'\n(Did you mean vraag?)",
      "De opdracht 'vrag' bestaat niet.\nBedoelt u vraag?",
    ],
    [
      'error: too many arguments. Expected 0 arguments but got 1.',
      'Dat is geen opdracht, of er staat te veel achter. Met --help ziet u wat er kan.',
    ],
  ])('is told in Dutch: %s', (english, dutch) => expect(dutchUsage(english)).toBe(dutch));
});

describe('the command line', () => {
  it('starts the bot or the conversation when no command is given', async () => {
    const { start, parse } = program();
    await parse('--brieven', 'map');
    expect(start).toHaveBeenCalledWith({ brieven: 'map' });
  });

  it('takes the shared flags before and after a command', async () => {
    const { run, parse } = program();
    await parse('status', '--gegevens', 'data');
    expect(run).toHaveBeenCalledWith({ gegevens: 'data' }, expect.any(Function));
  });

  it.each([
    [['vraag', 'x', '--aantal', 'veel']],
    [['vraag', 'x', '--aantal', '0']],
    [['bestaat-niet']],
    [['citeer']],
    [['meet']],
    [['status', '--onbekend']],
    [['ophalen', '--vanaf', '1 januari']],
    [['ophalen', '--tot', '2024-13-01']],
  ])('refuses %j', async (args) => {
    const { run, parse } = program();
    await expect(parse(...args)).rejects.toMatchObject({ exitCode: 1 });
    expect(run).not.toHaveBeenCalled();
  });
});
