import { SlashCommandBuilder } from 'discord.js';
import { ask } from '../src/app/ask.ts';
import type { Command } from '../src/discord/command.ts';
import { feedbackControls } from '../src/discord/feedback/feedbackControls.ts';
import { renderAnswer, SHOWN_HITS } from '../src/discord/renderAnswer.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('vraag')
    .setDescription('Zoek een antwoord in de brieven van het college.')
    .addStringOption((option) =>
      option.setName('tekst').setDescription('Wat wilt u weten?').setRequired(true),
    )
    .addBooleanOption((option) =>
      option.setName('openbaar').setDescription('Laat iedereen in dit kanaal het antwoord zien.'),
    )
    .toJSON(),
  isPublic: (options) => options.getBoolean('openbaar') ?? false,
  async run({ options, audience }, { archive }) {
    return renderAnswer(await ask(options.getString('tekst', true), SHOWN_HITS, archive), audience);
  },
  controls: feedbackControls,
} satisfies Command;
