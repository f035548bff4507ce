import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { apology } from '../app/apology.ts';
import { askerOf } from './askerOf.ts';
import { audienceOf } from './audienceOf.ts';
import type { BotDeps } from './botDeps.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { logFailure } from './logFailure.ts';
import type { Audience, Message } from './message.ts';
import { tellTurnedOff } from './meldingen/tellTurnedOff.ts';
import { messageText } from './messageText.ts';
import { renderNotice } from './renderNotice.ts';
import { toPayload } from './toPayload.ts';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** A command with what was filled in, ready to run. */
interface Prepared {
  readonly isPublic: boolean;
  run(audience: Audience): Promise<Message>;
}

/** Runs a command: the one place that defers, checks, sends and apologises for them. */
export async function runCommand(interaction: CommandInteraction, deps: BotDeps): Promise<void> {
  const { isPublic, run } = prepare(interaction, deps);
  // Discord waits 3 s for an answer; the model can take longer when letters are being read.
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral });
  try {
    await interaction.editReply(toPayload(await run(audienceOf(interaction, isPublic))));
  } catch (error) {
    if (isLateAnswer(error)) throw error;
    logFailure(deps.log, error, `/${interaction.commandName} failed`);
    await apologise(interaction, isPublic, error);
  }
  await tellTurnedOff(interaction, deps);
}

function prepare(interaction: CommandInteraction, deps: BotDeps): Prepared {
  const { commandName } = interaction;
  const asker = askerOf(interaction);
  if (interaction.isChatInputCommand()) {
    const command = deps.commands.find(({ data }) => data.name === commandName);
    if (!command) return UNKNOWN;
    const { options } = interaction;
    return {
      isPublic: command.isPublic(options),
      run: (audience) => command.run({ options, audience, asker }, deps),
    };
  }
  const command = deps.messageCommands.find(({ data }) => data.name === commandName);
  if (!command) return UNKNOWN;
  const text = messageText(interaction.targetMessage);
  return { isPublic: false, run: (audience) => command.run({ text, audience, asker }, deps) };
}

const UNKNOWN: Prepared = {
  isPublic: false,
  run: async () => renderNotice('Dit commando bestaat niet meer. Typ /hulp voor wat er wel is.'),
};

/** What goes wrong is for the asker only; an answer that was to be public makes way for it. */
async function apologise(
  interaction: CommandInteraction,
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
