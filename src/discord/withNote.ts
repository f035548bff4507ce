import { ComponentType } from 'discord.js';
import type { Message } from './message.ts';

/** The message with a line of our own above it: what was read of what was given. */
export function withNote(message: Message, note: string): Message {
  const [first, ...others] = message.body.components;
  if (first?.type !== ComponentType.Container || note === '') return message;
  const line = { type: ComponentType.TextDisplay as const, content: note };
  const components = [{ ...first, components: [line, ...first.components] }, ...others];
  return { ...message, body: { ...message.body, components } };
}
