import type { Message as DiscordMessage } from 'discord.js';
import { textsOf } from './textsOf.ts';

/** What people read in a message: its content, and the texts of its components. */
export function messageText({ content, components }: DiscordMessage): string {
  const own = textsOf(components.map((component) => component.toJSON()));
  return [content, ...own].filter((text) => text !== '').join('\n');
}
