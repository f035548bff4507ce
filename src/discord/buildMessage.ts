import { ComponentType } from 'discord.js';
import { buttonRow, type ButtonFace } from './buttonRow.ts';
import { menuRow, type MenuFace } from './menuRow.ts';
import type { Block, Message, MessageFile } from './message.ts';

export interface MessageParts {
  /** One text display each, in this order. */
  readonly blocks: readonly Block[];
  readonly buttons?: readonly ButtonFace[];
  /** A second row of them. */
  readonly moreButtons?: readonly ButtonFace[];
  /** One row each, below the buttons. */
  readonly menus?: readonly MenuFace[];
  readonly file?: MessageFile;
}

/** Puts a message together: one container, so that it reads as one thing, and below it the buttons. */
export function buildMessage(parts: MessageParts): Message {
  const { blocks, buttons = [], moreButtons = [], menus = [], file } = parts;
  const texts = blocks
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => ({ type: ComponentType.TextDisplay as const, content: text }));
  const shown = file
    ? [{ type: ComponentType.File as const, file: { url: `attachment://${file.name}` } }]
    : [];
  return {
    body: {
      components: [
        { type: ComponentType.Container, components: [...texts, ...shown] },
        ...buttonRow(buttons),
        ...buttonRow(moreButtons),
        ...menus.map(menuRow),
      ],
      files: file ? [file] : [],
    },
    quotes: blocks.flatMap(({ quotes }) => quotes),
    compared: blocks.flatMap(({ compared = [] }) => compared),
    copied: blocks.flatMap(({ copied = [] }) => copied),
  };
}
