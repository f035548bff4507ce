import { createServer } from 'node:http';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { startProbeer } from './startProbeer.ts';

const flags = { port: 0, brieven: undefined, gegevens: undefined };

it('says that a folder is not there, or a port taken', async () => {
  const missing = startProbeer({ ...flags, brieven: '/er/is/geen/map' });
  await expect(missing).rejects.toThrow('De map /er/is/geen/map is er niet');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(startProbeer({ ...flags, port })).rejects.toThrow(`Poort ${port} is bezet`);
  other.close();
});

// Starts a whole bot: `npm run test:e2e`.
const isLong = process.env['TEST_E2E'] !== undefined;
it.skipIf(!isLong)('shows the end of the log of a bot that cannot start', async () => {
  const brieven = newFolder();
  const gegevens = newFolder();
  const probeer = await startProbeer({ port: 0, brieven, gegevens });
  await expect(probeer.ready).rejects.toThrow(/De bot is gestopt:\n.*brieven/su);
  expect((await fetch(probeer.url)).status).toBe(200);
  await probeer.close();
  expect(readdirSync(gegevens)).not.toEqual([]);
});
