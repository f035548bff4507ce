import { SlashCommandBuilder } from 'discord.js';
import { countAnswer } from '../src/app/countAnswer.ts';
import { ask } from '../src/app/gesprek/ask.ts';
import { readFilter } from '../src/app/readFilter.ts';
import { askerSettings } from '../src/discord/askerSettings.ts';
import type { Command } from '../src/discord/command.ts';
import { completeFilter } from '../src/discord/completeFilter.ts';
import { feedbackControls } from '../src/discord/feedback/feedbackControls.ts';
import { filterOptions, typedFilter } from '../src/discord/filterOptions.ts';
import { renderAnswered } from '../src/discord/gesprek/renderAnswered.ts';
import { SHOWN_HITS } from '../src/discord/renderAnswer.ts';
import { isNewStart } from '../src/core/gesprek/readTurn.ts';

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
  async run({ options, audience, asker }, { archive, gesprekken, metrics }) {
    const filter = await readFilter(typedFilter(options), archive);
    const text = options.getString('tekst', true);
    const isPublic = audience === 'channel';
    if (isNewStart(text)) gesprekken.forget(asker);
    const previous = gesprekken.recall(asker, isPublic);
    const asked = { text, limit: SHOWN_HITS, filter, previous, isAlone: true };
    const answered = await ask(asked, archive);
    if (answered.kind === 'gevonden') await countAnswer(answered.result, { archive, metrics });
    if (answered.next) gesprekken.remember(asker, isPublic, answered.next);
    return renderAnswered(answered, audience);
  },
  async autocomplete(typed, { archive }) {
    return completeFilter(typed, (await archive.live()).letters);
  },
  controls: feedbackControls,
} satisfies Command;
