import { SlashCommandBuilder } from 'discord.js';
import { readFilter } from '../src/app/readFilter.ts';
import { withoutInvisible } from '../src/core/invisible.ts';
import type { Command } from '../src/discord/command.ts';
import { completeFilter } from '../src/discord/completeFilter.ts';
import { filterOptions, typedFilter } from '../src/discord/filterOptions.ts';
import { listControl } from '../src/discord/listControl.ts';
import { renderList } from '../src/discord/renderList.ts';

const data = new SlashCommandBuilder()
  .setName('brieven')
  .setDescription('Toon welke brieven er zijn.');
for (const option of filterOptions()) data.addStringOption(option);
data.addStringOption((option) =>
  option
    .setName('onderwerp')
    .setDescription('Alleen brieven met deze woorden in het onderwerp.')
    .setMaxLength(60),
);

export default {
  data: data.toJSON(),
  isPublic: () => false,
  async run({ options }, { archive }) {
    const filter = await readFilter(typedFilter(options), archive);
    const onderwerp = withoutInvisible(options.getString('onderwerp') ?? '').trim();
    return renderList(await archive.store.summaries(), 1, { filter, onderwerp });
  },
  async autocomplete(typed, { archive }) {
    return completeFilter(typed, (await archive.live()).letters);
  },
  controls: [listControl],
} satisfies Command;
