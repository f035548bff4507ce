import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

/** Licences that ask for no more than to be named; others need a decision. */
const FREE = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause'];
/** Only for what is not given to others: tests and building. */
const FOR_DEVELOPMENT = [...FREE, 'MPL-2.0'];

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Whether one of the licences that a package lets choose from is allowed. */
function isAllowed(license: string, allowed: readonly string[]): boolean {
  return license
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some((one) => allowed.includes(one));
}

it('every package that is installed has a licence that may be used, without asking the network', () => {
  const { packages } = LOCK.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const others = Object.entries(packages).filter(
    ([name, { license = '', dev }]) =>
      name !== '' && !isAllowed(license, dev ? FOR_DEVELOPMENT : FREE),
  );
  expect(others).toEqual([]);
});
