import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { startProcess } from '../e2e/startProcess.ts';
import { bundlePage } from './bundlePage.ts';
import { createPageServer } from './createPageServer.ts';
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

/** The real bot, the fake Discord it is connected to, and the page to use it with. */
export async function startProbeer(
  flags: Omit<ProbeerFlags, 'isHelp'>,
  fake?: FakeDiscord,
): Promise<Probeer> {
  const discord = fake ?? (await createFakeDiscord());
  const folders = openFolders(flags);
  const bot = startProcess([], settings(discord, folders));
  let isStopped = false;
  const botState = (): BotState => {
    if (isStopped) return 'gestopt';
    return discord.gateway.isConnected && discord.commands.length > 0 ? 'klaar' : 'start';
  };
  const page = await bundlePage();
  const { brieven } = folders;
  const { port } = flags;
  const server = await createPageServer({ fake: discord, page, port, brieven, botState });
  const stopped = bot.exited.then(() => {
    isStopped = true;
    server.changed();
    throw new Error(`De bot is gestopt:\n${bot.log.slice(-2000)}`);
  });
  // Also ends when the bot stops: a wait that goes on would keep the process alive.
  const isReady = () => (botState() === 'start' ? undefined : true);
  const ready = Promise.race([stopped, discord.until(isReady, 'the bot', START_MS)]);
  return {
    url: server.url,
    fake: discord,
    brieven,
    ready: ready.then(() => undefined),
    async close() {
      await Promise.allSettled([bot.stop(), stopped]);
      await server.close();
      await discord.close();
      folders.clear();
    },
  };
}

/** Empty ones hide what a `.env` here may say: nothing of a real Discord or source may be used. */
function settings(fake: FakeDiscord, folders: Folders): Record<string, string> {
  return {
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.api,
    DISCORD_GUILD_ID: '',
    BRIEVEN_MAP: folders.brieven,
    GEGEVENS_MAP: folders.gegevens,
    BRIEVEN_PEILING: '',
    BRON_URL: '',
    BRON_ORGANISATIE: '',
    BRON_VANAF: '',
    LOG_LEVEL: 'warn',
  };
}
