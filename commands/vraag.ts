import { SlashCommandBuilder } from 'discord.js';
import { search } from '../src/app/search.ts';
import { askerSettings } from '../src/discord/askerSettings.ts';
import type { Command } from '../src/discord/command.ts';
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
  isPublic: ({ options, asker, services }) =>
    options.getBoolean('openbaar') ??
    askerSettings(asker, services.archive).antwoorden === 'openbaar',
  async run({ options, audience }, { archive }) {
    return renderAnswer(
      await search(options.getString('tekst', true), SHOWN_HITS, archive),
      audience,
    );
  },
} satisfies Command;
