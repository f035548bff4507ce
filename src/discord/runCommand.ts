import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { apology } from '../app/apology.ts';
import { acknowledge } from './acknowledge.ts';
import type { Asker } from './asker.ts';
import { askerOf } from './askerOf.ts';
import { askerSettings } from './askerSettings.ts';
import { audienceOf } from './audienceOf.ts';
import type { BotDeps } from './botDeps.ts';
import type { Command } from './command.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { logFailure } from './logFailure.ts';
import type { Audience, Message } from './message.ts';
import { tellTurnedOff } from './meldingen/tellTurnedOff.ts';
import { messageText } from './messageText.ts';
import { patiently } from './patiently.ts';
import { refuseAsk } from './refuseAsk.ts';
import { refuseCommand } from './refuseCommand.ts';
import { renderNotice } from './renderNotice.ts';
import { toPayload } from './toPayload.ts';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** A command with what was filled in, ready to run. */
interface Prepared {
  readonly isPublic: boolean;
  /** Everyone was to see it, but the griffie allows that nowhere here. */
  readonly isKept?: boolean;
  run(audience: Audience): Promise<Message>;
}

const KEPT =
  'In dit kanaal ziet alleen wie vraagt het antwoord; zo heeft de griffie dat ingesteld. Daarom ziet alleen u het.';

/** Runs a command: the one place that defers, checks, sends and apologises for them. */
export async function runCommand(interaction: CommandInteraction, deps: BotDeps): Promise<void> {
  const { isPublic, isKept, run } = prepare(interaction, deps);
  // Discord waits 3 s for an answer; the model can take longer when letters are being read.
  const options = isPublic ? {} : ({ flags: MessageFlags.Ephemeral } as const);
  await acknowledge(interaction, () => interaction.deferReply(options));
  try {
    const payload = toPayload(await run(audienceOf(interaction, isPublic, deps.archive)));
    await patiently(() => interaction.editReply(payload));
    if (isKept) await whisper(interaction, renderNotice(KEPT));
  } catch (error) {
    if (isLateAnswer(error)) throw error;
    const reference = logFailure(deps.log, error, `/${interaction.commandName} failed`);
    await apologise(interaction, isPublic, apology(error, reference));
  }
  await tellTurnedOff(interaction, deps);
}

function prepare(interaction: CommandInteraction, deps: BotDeps): Prepared {
  const { commandName } = interaction;
  const asker = askerOf(interaction);
  if (interaction.isChatInputCommand()) {
    const command = deps.commands.find(({ data }) => data.name === commandName);
    return command ? prepareCommand(interaction, { command, asker }, deps) : UNKNOWN;
  }
  const command = deps.messageCommands.find(({ data }) => data.name === commandName);
  if (!command) return UNKNOWN;
  const refusal = refuseAsk(asker, deps);
  if (refusal !== null) return refused(refusal);
  const text = messageText(interaction.targetMessage);
  return {
    isPublic: false,
    run: async (audience) => {
      deps.limit?.take(asker.userId);
      return command.run({ text, audience, asker }, deps);
    },
  };
}

function prepareCommand(
  interaction: ChatInputCommandInteraction,
  { command, asker }: { readonly command: Command; readonly asker: Asker },
  deps: BotDeps,
): Prepared {
  const { options, attachmentSizeLimit: maxFile } = interaction;
  const subcommand = options.getSubcommand(false);
  const refusal = refuseCommand(command, { asker, subcommand }, deps);
  if (refusal !== null) return refused(refusal);
  const isWanted = command.isPublic({ options, asker, services: deps });
  const isKept = isWanted && askerSettings(asker, deps.archive).antwoorden === 'verborgen';
  return {
    isPublic: isWanted && !isKept,
    isKept,
    run: async (audience) => {
      deps.limit?.take(asker.userId);
      return command.run({ options, audience, asker, maxFile }, deps);
    },
  };
}

function refused(sentence: string): Prepared {
  return { isPublic: false, run: async () => renderNotice(sentence) };
}

const UNKNOWN = refused('Dit commando bestaat niet meer. Typ /hulp voor wat er wel is.');

/** What goes wrong is for the asker only; an answer that was to be public makes way for it. */
async function apologise(
  interaction: CommandInteraction,
  isPublic: boolean,
  sentence: string,
): Promise<void> {
  const notice = renderNotice(sentence);
  if (!isPublic) {
    await patiently(() => interaction.editReply(toPayload(notice)));
    return;
  }
  await patiently(() => interaction.deleteReply());
  await whisper(interaction, notice);
}

/** One message more, for the asker alone. */
async function whisper(interaction: CommandInteraction, message: Message): Promise<void> {
  const payload = toPayload(message);
  await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}
