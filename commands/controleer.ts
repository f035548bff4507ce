import { SlashCommandBuilder } from 'discord.js';
import { controleerAll } from '../src/app/controleerAll.ts';
import type { Command } from '../src/discord/command.ts';
import { renderControles } from '../src/discord/controle/renderControles.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('controleer')
    .setDescription('Controleer of een tekst letterlijk in de brieven staat, en wie het zegt.')
    .addStringOption((option) =>
      option
        .setName('tekst')
        .setDescription('Plak hier het citaat: minstens een hele zin.')
        .setRequired(true)
        .setMaxLength(4000),
    )
    .toJSON(),
  isPublic: () => false,
  async run({ options, audience }, { archive }) {
    return renderControles(
      await controleerAll(options.getString('tekst', true), archive),
      audience,
    );
  },
} satisfies Command;
