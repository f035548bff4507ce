import type { Reader } from './app/createReader.ts';
import type { Settings } from './config.ts';
import type { Beheer } from './discord/beheer/beheer.ts';
import { createLetterFolder } from './files/desk/createLetterFolder.ts';
import { createWaitingRoom } from './files/desk/createWaitingRoom.ts';
import type { Context } from './terminal/context.ts';

/** What /beheer works with, from the settings. */
export function createBeheer(settings: Settings, context: Context, { take }: Reader): Beheer {
  const { DISCORD_API: api, DISCORD_GUILD_ID: guildId, BEHEER_SERVERS: servers } = settings;
  const origin = api === undefined ? undefined : new URL(api).origin;
  return {
    servers: servers ?? (guildId === undefined ? [] : [guildId]),
    room: createWaitingRoom(context.data, { origin }),
    folder: createLetterFolder(context.folder, context.data),
    source: context.source,
    eraseFetched: context.eraseFetched,
    take,
  };
}
