import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { startProcess } from '../e2e/startProcess.ts';
import { bundlePage } from './bundlePage.ts';
import { createPageServer, type PageServer } from './createPageServer.ts';
import { openFolders, type Folders } from './openFolders.ts';
import type { BotState } from './protocol.ts';
import type { ProbeerFlags } from './readFlags.ts';

export interface Probeer {
  readonly url: string;
  readonly fake: FakeDiscord;
  readonly brieven: string;
  /** When the bot can be used; rejects with the end of its log when it stops first. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** A first start embeds the letters, on a machine that may be slow. */
const START_MS = 300_000;

/**
 * The real bot, the fake Discord it is connected to, and the page to use it with.
 *
 * @throws Error with a Dutch sentence for a folder that is not there or a port that is taken.
 */
export async function startProbeer(flags: Omit<ProbeerFlags, 'isHelp'>): Promise<Probeer> {
  const folders = openFolders(flags);
  const fake = await createFakeDiscord();
  let isStopped = false;
  const botState = (): BotState => {
    if (isStopped) return 'gestopt';
    return fake.gateway.isConnected && fake.commands.length > 0 ? 'klaar' : 'start';
  };
  const server = await openPage({ flags, fake, folders, botState });
  const bot = startProcess([], settings(fake, folders));
  const stopped = bot.exited.then(() => {
    isStopped = true;
    server.changed();
    throw new Error(`De bot is gestopt:\n${bot.log.slice(-2000)}`);
  });
  // Also ends when the bot stops: a wait that goes on would keep the process alive.
  const isReady = () => (botState() === 'start' ? undefined : true);
  const ready = Promise.race([stopped, fake.until(isReady, 'the bot', START_MS)]);
  return {
    url: server.url,
    fake,
    brieven: folders.brieven,
    ready: ready.then(() => undefined),
    async close() {
      await Promise.allSettled([bot.stop(), stopped]);
      await server.close();
      await fake.close();
      folders.clear();
    },
  };
}

interface Opening {
  readonly flags: Pick<ProbeerFlags, 'port'>;
  readonly fake: FakeDiscord;
  readonly folders: Folders;
  readonly botState: () => BotState;
}

async function openPage({ flags, fake, folders, botState }: Opening): Promise<PageServer> {
  const { port } = flags;
  const { brieven } = folders;
  try {
    const page = await bundlePage();
    return await createPageServer({ fake, page, port, brieven, botState });
  } catch (error) {
    await fake.close();
    folders.clear();
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new Error(`Poort ${port} is bezet`, { cause: error }) : error;
  }
}

/** Empty ones hide what a `.env` here may say: nothing of a real Discord or source may be used. */
function settings(fake: FakeDiscord, folders: Folders): Record<string, string> {
  return {
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.api,
    DISCORD_GUILD_ID: '',
    BRIEVEN_MAP: folders.brieven,
    GEGEVENS_MAP: folders.gegevens,
    VRAGEN_PER_MINUUT: '1000',
    METRIEK_POORT: '',
    BRIEVEN_PEILING: '',
    BRON_URL: '',
    BRON_ORGANISATIE: '',
    BRON_VANAF: '',
    LOG_LEVEL: 'warn',
  };
}
