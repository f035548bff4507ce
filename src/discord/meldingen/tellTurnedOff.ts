import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { buildMessage } from '../buildMessage.ts';
import { plainBlock } from '../plainBlock.ts';
import type { Services } from '../services.ts';
import { toPayload } from '../toPayload.ts';
import { turnedOffLines } from './renderUitgezet.ts';

/** Tells someone who uses the bot, once, that their messages could not be delivered since. */
export async function tellTurnedOff(
  interaction: RepliableInteraction,
  { archive }: Pick<Services, 'archive'>,
): Promise<void> {
  const untold = await archive.meldingen.untold(interaction.user.id);
  if (untold.length === 0) return;
  const message = buildMessage({
    blocks: [
      plainBlock(
        'Let op: u krijgt geen berichten van nieuwe brieven meer.',
        ...turnedOffLines(untold),
      ),
    ],
  });
  const payload = toPayload(message);
  await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
  // After it was told: to hear it twice does no harm, never would.
  await archive.meldingen.markTold(untold.map(({ id }) => id));
}
