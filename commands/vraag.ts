import { SlashCommandBuilder } from 'discord.js';
import { ask } from '../src/app/ask.ts';
import { readFilter } from '../src/app/readFilter.ts';
import { askerSettings } from '../src/discord/askerSettings.ts';
import type { Command } from '../src/discord/command.ts';
import { completeFilter } from '../src/discord/completeFilter.ts';
import { feedbackControls } from '../src/discord/feedback/feedbackControls.ts';
import { filterOptions, typedFilter } from '../src/discord/filterOptions.ts';
import { renderAnswer, SHOWN_HITS } from '../src/discord/renderAnswer.ts';

const data = new SlashCommandBuilder()
  .setName('vraag')
  .setDescription('Zoek een antwoord in de brieven van het college.')
  .addStringOption((option) =>
    option.setName('tekst').setDescription('Wat wilt u weten?').setRequired(true),
  );
for (const option of filterOptions()) data.addStringOption(option);
data.addBooleanOption((option) =>
  option.setName('openbaar').setDescription('Laat iedereen in dit kanaal het antwoord zien.'),
);

export default {
  data: data.toJSON(),
  isPublic: ({ options, asker, services }) =>
    options.getBoolean('openbaar') ??
    askerSettings(asker, services.archive).antwoorden === 'openbaar',
  async run({ options, audience }, { archive }) {
    const filter = await readFilter(typedFilter(options), archive);
    const text = options.getString('tekst', true);
    return renderAnswer(await ask({ text, limit: SHOWN_HITS, filter }, archive), audience);
  },
  async autocomplete(typed, { archive }) {
    return completeFilter(typed, (await archive.live()).letters);
  },
  controls: feedbackControls,
} satisfies Command;
