import { ComponentType } from 'discord.js';
import type { Message } from '../message.ts';
import { readAsLine } from '../readAsLine.ts';

/** A message with a line above it that says how the question was read. */
export function withReadAs(message: Message, readAs: string): Message {
  const [first, ...others] = message.body.components;
  if (first?.type !== ComponentType.Container) return message;
  const line = { type: ComponentType.TextDisplay as const, content: readAsLine(readAs) };
  const container = { ...first, components: [line, ...first.components] };
  return { ...message, body: { ...message.body, components: [container, ...others] } };
}
