import { SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { refuseManage } from '../src/discord/refuseManage.ts';
import { renderHelp } from '../src/discord/renderHelp.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('hulp')
    .setDescription('Lees wat Vraagbaak kan, niet doet en bewaart.')
    .toJSON(),
  isPublic: () => false,
  isForAll: true,
  async run({ asker }, services) {
    const { scope } = await services.archive.live();
    return renderHelp(scope, { canManage: refuseManage(asker, services) === null });
  },
} satisfies Command;
