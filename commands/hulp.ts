import { SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderHelp } from '../src/discord/renderHelp.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('hulp')
    .setDescription('Lees wat Vraagbaak kan, niet doet en bewaart.')
    .toJSON(),
  isPublic: () => false,
  async run({ asker }, { archive, commands }) {
    const { scope } = await archive.live();
    // Discord shows the others only to those who may use them.
    const own = commands.filter(
      ({ data }) => asker.canManage || data.default_member_permissions === undefined,
    );
    return renderHelp(scope, own);
  },
} satisfies Command;
