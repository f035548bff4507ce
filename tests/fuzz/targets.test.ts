import { describe, expect, it } from 'vitest';
import { runTarget } from './runTarget.ts';
import { targets } from './targets.ts';

const SEED = 20_301_108;

describe('no made-up input gives an exception, or something else than was named', () => {
  it.each(targets)('$name', async (target) => {
    expect(await runTarget(target, target.inTests, SEED)).toBeNull();
  });
});

it('every share counts in the million inputs of a whole run', () => {
  expect(targets.reduce((sum, { share }) => sum + share, 0)).toBe(1_000_000);
});

it('a target that breaks a rule is told with the number of its input', async () => {
  const fails = { name: 'x', share: 0, inTests: 0, open: () => ({ check: () => null }) };
  const at = {
    ...fails,
    open: () => ({ check: (random: () => number) => (random() < 0 ? null : 'stuk') }),
  };
  const thrown = { ...fails, open: () => ({ check: () => Promise.reject(new TypeError('mis')) }) };
  expect(await runTarget(fails, 3, SEED)).toBeNull();
  expect(await runTarget(at, 3, SEED)).toBe('input 0: stuk');
  expect(await runTarget(thrown, 3, SEED)).toContain('TypeError: mis');
});
