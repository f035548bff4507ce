import { SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderHelp } from '../src/discord/renderHelp.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('hulp')
    .setDescription('Lees wat Vraagbaak kan, niet doet en bewaart.')
    .toJSON(),
  isPublic: () => false,
  async run(_input, { archive }) {
    const { scope } = await archive.live();
    return renderHelp(scope);
  },
} satisfies Command;
