import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { controleerAll } from '../../app/controleerAll.ts';
import type { MessageCommand } from '../messageCommand.ts';
import { readQuotation } from '../readMessageText.ts';
import { withNote } from '../withNote.ts';
import { renderControles } from './renderControles.ts';

/** "Controleer citaat" in the menu of a message: whether what it quotes stands in the letters. */
export const checkQuotation: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setName('Controleer citaat')
    .setType(ApplicationCommandType.Message)
    .toJSON(),
  async run({ text, audience }, { archive }) {
    const read = readQuotation(text);
    return withNote(renderControles(await controleerAll(read.text, archive), audience), read.how);
  },
};
