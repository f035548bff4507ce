import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { apology } from '../app/apology.ts';
import { audienceOf } from './audienceOf.ts';
import type { BotDeps } from './botDeps.ts';
import type { Command } from './command.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { logFailure } from './logFailure.ts';
import { renderNotice } from './renderNotice.ts';
import { toPayload } from './toPayload.ts';

/** Runs a slash command: the one place that defers, checks, sends and apologises for them. */
export async function runCommand(
  interaction: ChatInputCommandInteraction,
  deps: BotDeps,
): Promise<void> {
  const command = deps.commands.find(({ data }) => data.name === interaction.commandName);
  const isPublic = command?.isPublic(interaction.options) ?? false;
  // Discord waits 3 s for an answer; the model can take longer when letters are being read.
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral });
  try {
    await interaction.editReply(await answer(interaction, { command, isPublic }, deps));
  } catch (error) {
    if (isLateAnswer(error)) throw error;
    logFailure(deps.log, error, `/${interaction.commandName} failed`);
    await apologise(interaction, isPublic, error);
  }
}

async function answer(
  interaction: ChatInputCommandInteraction,
  { command, isPublic }: { command: Command | undefined; isPublic: boolean },
  { archive }: BotDeps,
) {
  if (!command)
    return toPayload(renderNotice('Dit commando bestaat niet meer. Typ /hulp voor wat er wel is.'));
  const { options } = interaction;
  const audience = audienceOf(interaction, isPublic);
  return toPayload(await command.run({ options, audience }, archive));
}

/** What goes wrong is for the asker only; an answer that was to be public makes way for it. */
async function apologise(
  interaction: ChatInputCommandInteraction,
  isPublic: boolean,
  error: unknown,
): Promise<void> {
  const payload = toPayload(renderNotice(apology(error)));
  if (!isPublic) {
    await interaction.editReply(payload);
    return;
  }
  await interaction.deleteReply();
  await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}
