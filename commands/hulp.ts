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
    const canManage = refuseManage(asker, services) === null;
    // Discord shows the others only to those who may use them.
    const own = services.commands.filter(({ isForBeheer }) => canManage || !isForBeheer);
    return renderHelp(scope, own);
  },
} satisfies Command;
