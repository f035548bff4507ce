import { SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderList } from '../src/discord/renderList.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('brieven')
    .setDescription('Toon welke brieven er zijn.')
    .toJSON(),
  isPublic: () => false,
  async run(_input, { archive }) {
    return renderList(await archive.store.summaries(), 1);
  },
} satisfies Command;
