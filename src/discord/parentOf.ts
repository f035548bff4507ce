import type { Channel } from 'discord.js';
import type { Asker } from './asker.ts';

/** The channel that a thread hangs under. */
export function parentOf(channel: Channel | null): Pick<Asker, 'parentId'> {
  return channel?.isThread() && channel.parentId !== null ? { parentId: channel.parentId } : {};
}
