import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { ask } from '../app/ask.ts';
import type { MessageCommand } from './messageCommand.ts';
import { readQuestion } from './readMessageText.ts';
import { renderAnswer, SHOWN_HITS } from './renderAnswer.ts';
import { withNote } from './withNote.ts';

/** "Zoek in de brieven" in the menu of a message: the message is the question. */
export const searchMessage: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setName('Zoek in de brieven')
    .setType(ApplicationCommandType.Message)
    .toJSON(),
  async run({ text, audience }, { archive }) {
    const read = readQuestion(text);
    return withNote(renderAnswer(await ask(read.text, SHOWN_HITS, archive), audience), read.how);
  },
};
