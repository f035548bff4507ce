import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { createProgram } from '../src/terminal/createProgram.ts';

const readme = readFileSync('README.md', 'utf8');
const manual = readFileSync('docs/handleiding.md', 'utf8');
const program = createProgram({ run: async () => {}, start: async () => {} });
const config = readFileSync('src/config.ts', 'utf8');

describe('the README', () => {
  it('is at most 120 lines', () =>
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(120));

  it.each(commands.map(({ data }) => data.name))('explains /%s, and so does the manual', (name) => {
    expect(readme).toContain(`/${name}`);
    expect(manual).toContain(`/${name}`);
  });

  it.each(program.commands.map((command) => command.name()))('explains the command %s', (name) => {
    expect(readme).toContain(`\`${name}`);
  });

  it.each(Array.from(config.matchAll(/^ {2}([A-Z_]+):/gm), ([, name = '']) => name))(
    'explains the setting %s',
    (name) => expect(readme).toContain(`\`${name}\``),
  );

  it('shows the example of LangChain that a test runs', () => {
    const tested = readFileSync('tests/index/langchain.test.ts', 'utf8');
    const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(example.trim().split('\n').length).toBeGreaterThanOrEqual(9);
    for (const line of example.trim().split('\n')) expect(tested).toContain(line.trim());
  });

  it('lists only folders that are there', () => {
    for (const [, folder = ''] of readme.matchAll(/^- `([a-z/]+)\/`/gm)) {
      expect(readdirSync(folder).length).toBeGreaterThan(0);
    }
  });
});

it('every decision is at most forty lines', () => {
  for (const name of readdirSync('docs/adr')) {
    const lines = readFileSync(`docs/adr/${name}`, 'utf8').trimEnd().split('\n').length;
    expect(lines, name).toBeLessThanOrEqual(40);
  }
});
