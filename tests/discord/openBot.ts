import { commands, messageCommands } from '../../commands/index.ts';
import { startBot, type Bot, type BotOptions } from '../../src/discord/startBot.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { openTestArchive } from './openTestArchive.ts';

interface RunningBot {
  readonly fake: FakeDiscord;
  readonly archive: Archive;
  /** All that was logged, one JSON line each. */
  readonly logged: string[];
  close(): Promise<void>;
}

/** The bot in this process, with an archive of its own, against a fake Discord. */
export async function openBot(
  letters?: Readonly<Record<string, string>>,
  options: Partial<BotOptions> = {},
): Promise<RunningBot> {
  const archive = await openTestArchive(letters);
  const fake = await createFakeDiscord();
  const logged: string[] = [];
  const write = (fields: object, said: string) => logged.push(JSON.stringify({ ...fields, said }));
  const bot: Bot = await startBot({
    token: fake.token,
    api: fake.api,
    guildId: undefined,
    archive,
    commands,
    messageCommands,
    log: { info: write, warn: write, error: write },
    ...options,
  });
  return {
    fake,
    archive,
    logged,
    async close() {
      await bot.stop();
      await fake.close();
      await archive.close();
    },
  };
}
