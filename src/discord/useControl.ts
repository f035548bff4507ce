import { MessageFlags } from 'discord.js';
import { apology } from '../app/apology.ts';
import { askerOf } from './askerOf.ts';
import { audienceOf } from './audienceOf.ts';
import type { BotDeps } from './botDeps.ts';
import { actionControl } from './actionControl.ts';
import type { Control, ControlUse, Way } from './control.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { logFailure } from './logFailure.ts';
import { messageText } from './messageText.ts';
import { parseControlId } from './parseControlId.ts';
import { renderNotice } from './renderNotice.ts';
import { share } from './share.ts';
import { toPayload } from './toPayload.ts';
import { valuesOf, type ControlInteraction } from './controlInteraction.ts';

const OLD_CONTROL =
  'Deze knop is van een oudere versie van Vraagbaak. Stel uw vraag opnieuw met /vraag.';
const GONE =
  'Deze brief is niet meer beschikbaar, of hij is vervangen door een brief met andere nummers. Stel uw vraag opnieuw met /vraag, of kijk met /brieven welke brieven er zijn.';

interface Found {
  readonly control: Control;
  readonly args: string;
}

/** Runs a button, menu or form of any message we ever sent: all it needs stands in its custom id. */
export async function useControl(interaction: ControlInteraction, deps: BotDeps): Promise<void> {
  const found = findControl(interaction.customId, deps);
  // A form must be the first answer, so nothing may be waited for.
  const form = found?.control.form?.(found.args, ownMessage(interaction));
  if (form && !interaction.isModalSubmit()) await interaction.showModal(form);
  else if (found) await runControl(interaction, found, deps);
  else await refuse(interaction);
}

/** What stands in a message that answers this user; of an answer to someone else nothing: theirs is the question. */
function ownMessage({ message, user, guildId }: ControlInteraction): string {
  if (!message) return '';
  const isOwn = message.flags.has(MessageFlags.Ephemeral) || guildId === null;
  return isOwn || message.interactionMetadata?.user.id === user.id ? messageText(message) : '';
}

async function runControl(
  interaction: ControlInteraction,
  found: Found,
  deps: BotDeps,
): Promise<void> {
  const way = wayOf(found.control, interaction);
  await acknowledge(interaction, way);
  try {
    const message = await found.control.run(toUse(interaction, found), deps);
    if (message && way === 'share') await share(interaction, toPayload(message), deps.log);
    else if (message) await interaction.editReply(toPayload(message));
    else await tellUser(interaction, way, GONE);
  } catch (error) {
    if (isLateAnswer(error)) throw error;
    logFailure(deps.log, error, `control ${found.control.kind} failed`);
    await tellUser(interaction, way, apology(error));
  }
}

async function refuse(interaction: ControlInteraction): Promise<void> {
  await acknowledge(interaction, 'own');
  await tellUser(interaction, 'own', OLD_CONTROL);
}

function findControl(customId: string, { commands, messageCommands }: BotDeps): Found | null {
  const id = parseControlId(customId);
  if (!id) return null;
  const own = [...commands, ...messageCommands].flatMap(({ controls = [] }) => controls);
  const control = own.find(({ kind }) => kind === id.kind) ?? actionControl(customId);
  return control && { control, args: id.args };
}

function toUse(interaction: ControlInteraction, { args }: Found): ControlUse {
  return {
    args,
    ...valuesOf(interaction),
    audience: audienceOf(interaction, false),
    asker: askerOf(interaction),
  };
}

/** Nobody turns the pages of a message that others are reading. */
function wayOf({ way }: Control, interaction: ControlInteraction): Way {
  if (way !== 'turn') return way;
  const isOwn = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false;
  const isInPlace = isOwn || (interaction.message && audienceOf(interaction, false) === 'dm');
  return isInPlace ? 'turn' : 'own';
}

async function acknowledge(interaction: ControlInteraction, way: Way): Promise<void> {
  const isOnMessage = !interaction.isModalSubmit() || interaction.isFromMessage();
  if (way !== 'own' && isOnMessage) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Leaves the message with the control as it is. */
async function tellUser(
  interaction: ControlInteraction,
  way: Way,
  sentence: string,
): Promise<void> {
  const payload = toPayload(renderNotice(sentence));
  if (way === 'own') await interaction.editReply(payload);
  else await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}
