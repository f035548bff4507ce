import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { countAnswer } from '../app/countAnswer.ts';
import { search } from '../app/search.ts';
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
  async run({ text, audience }, { archive, metrics }) {
    const read = readQuestion(text);
    const result = await search({ text: read.text, limit: SHOWN_HITS }, archive);
    await countAnswer(result, { archive, metrics });
    // Perhaps someone else's words: not to be offered as the asker's own question.
    return withNote(renderAnswer({ ...result, query: '' }, audience), read.how);
  },
};
