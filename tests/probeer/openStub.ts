import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { bundlePage } from './bundlePage.ts';
import { createPageServer } from './createPageServer.ts';
import { startStubBot } from './stubBot.ts';

export interface Stub {
  readonly fake: FakeDiscord;
  readonly url: string;
  readonly brieven: string;
  close(): Promise<void>;
}

const botState = () => 'klaar' as const;

/** The page with a bot that shows everything, in one process. */
export async function openStub(): Promise<Stub> {
  const fake = await createFakeDiscord({ ackMs: 500 });
  const stopBot = await startStubBot(fake);
  const brieven = mkdtempSync(join(tmpdir(), 'vraagbaak-probeer-'));
  const page = await bundlePage();
  const server = await createPageServer({ fake, page, port: 0, brieven, botState });
  return {
    fake,
    url: server.url,
    brieven,
    async close() {
      await stopBot();
      await server.close();
      await fake.close();
      rmSync(brieven, { recursive: true, force: true });
    },
  };
}
