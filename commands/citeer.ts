import { SlashCommandBuilder } from 'discord.js';
import { cite } from '../src/app/cite.ts';
import type { Command } from '../src/discord/command.ts';
import { completeCitation } from '../src/discord/completeCitation.ts';
import { renderCited } from '../src/discord/renderCited.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('citeer')
    .setDescription('Toon een vraag en het hele antwoord, op nummer.')
    .addStringOption((option) =>
      option
        .setName('nummer')
        .setDescription(
          'Bijvoorbeeld 2024-04-08/3, of 8 april 2024 vraag 3. Of typ woorden uit de vraag.',
        )
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addBooleanOption((option) =>
      option.setName('verberg').setDescription('Laat alleen uzelf het antwoord zien.'),
    )
    .toJSON(),
  isPublic: ({ options }) => !(options.getBoolean('verberg') ?? false),
  async run({ options, audience }, { archive }) {
    return renderCited(await cite(options.getString('nummer', true), archive), 1, { audience });
  },
  async autocomplete({ value }, { archive }) {
    const { entries } = await archive.live();
    return completeCitation(value, entries);
  },
} satisfies Command;
