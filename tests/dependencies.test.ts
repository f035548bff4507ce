import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const NAMES = z.record(z.string(), z.string());
const MANIFEST = z.object({ dependencies: NAMES, devDependencies: NAMES });
const { dependencies, devDependencies } = MANIFEST.parse(
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const text = readFileSync('docs/afhankelijkheden.md', 'utf8');
/** The cells of a row of the table, without the space around them. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:package|-)/u.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function isNamed(name: string): boolean {
  return text.includes(name) || name.startsWith('@types/');
}

it('every dependency has a line that says why, what it replaces, who keeps it, and what would replace it', () => {
  const lacking = Object.keys(dependencies).filter((name) => {
    const row = rows.find(([first = '']) => first.split(' ')[0] === name);
    return row?.length !== 5 || row.includes('');
  });
  expect(lacking).toEqual([]);
});

it('no line is about a dependency that is not there', () => {
  const all = { ...dependencies, ...devDependencies };

  expect(
    rows.map(([first = '']) => first.split(' ')[0]).filter((name) => !(`${name}` in all)),
  ).toEqual([]);
});

it('what is for development only is named as well', () => {
  expect(Object.keys(devDependencies).filter((name) => !isNamed(name))).toEqual([]);
});
