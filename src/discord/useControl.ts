import { MessageFlags } from 'discord.js';
import { apology } from '../app/apology.ts';
import { acknowledge } from './acknowledge.ts';
import { askerOf } from './askerOf.ts';
import { askerSettings } from './askerSettings.ts';
import { audienceOf } from './audienceOf.ts';
import { isDirect } from './isDirect.ts';
import type { BotDeps } from './botDeps.ts';
import { actionControl } from './actionControl.ts';
import type { Control, ControlUse, Way } from './control.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { logFailure } from './logFailure.ts';
import { messageText } from './messageText.ts';
import { parseControlId } from './parseControlId.ts';
import { patiently } from './patiently.ts';
import { refuseAsk } from './refuseAsk.ts';
import { renderNotice } from './renderNotice.ts';
import { share } from './share.ts';
import { toPayload, type Payload } from './toPayload.ts';
import { valuesOf, type ControlInteraction } from './controlInteraction.ts';

const OLD_CONTROL =
  'Deze knop is van een oudere versie van Vraagbaak. Stel uw vraag opnieuw met /vraag.';
const NOT_SHARED =
  'In dit kanaal ziet alleen wie vraagt het antwoord; zo heeft de griffie dat ingesteld. Delen kan hier niet.';
const GONE =
  'Deze brief is niet meer beschikbaar, of hij is vervangen door een brief met andere nummers. Stel uw vraag opnieuw met /vraag, of kijk met /brieven welke brieven er zijn.';

interface Found {
  readonly control: Control;
  readonly args: string;
}

/** Runs a button, menu or form of any message we ever sent: all it needs stands in its custom id. */
export async function useControl(interaction: ControlInteraction, deps: BotDeps): Promise<void> {
  const found = findControl(interaction.customId, deps);
  const refusal = found && refuseUse(interaction, found.control, deps);
  if (refusal) {
    await refuse(interaction, refusal);
    return;
  }
  // A form must be the first answer, so nothing may be waited for.
  const form = found?.control.form?.(found.args, ownMessage(interaction));
  if (form && !interaction.isModalSubmit()) await interaction.showModal(form);
  else if (found) await runControl(interaction, found, deps);
  else await refuse(interaction, OLD_CONTROL);
}

/** Why this control is not for this user, or not here; null: it is. */
function refuseUse(
  interaction: ControlInteraction,
  control: Control,
  deps: BotDeps,
): string | null {
  const asker = askerOf(interaction);
  const refusal = control.isForAll ? null : refuseAsk(asker, deps);
  if (refusal !== null || control.way !== 'share') return refusal;
  return askerSettings(asker, deps.archive).antwoorden === 'verborgen' ? NOT_SHARED : null;
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
  await accept(interaction, way);
  try {
    // To end a subscription, or to manage the archive, nobody is made to wait.
    if (!found.control.isForAll) deps.limit?.take(interaction.user.id);
    const message = await found.control.run(toUse(interaction, found, deps), deps);
    if (message) await send(interaction, way, toPayload(message));
    else await tellUser(interaction, way, GONE);
  } catch (error) {
    if (isLateAnswer(error)) throw error;
    const reference = logFailure(deps.log, error, `control ${found.control.kind} failed`);
    await tellUser(interaction, way, apology(error, reference));
  }
}

async function refuse(interaction: ControlInteraction, sentence: string): Promise<void> {
  await accept(interaction, 'own');
  await tellUser(interaction, 'own', sentence);
}

function findControl(customId: string, { commands, messageCommands }: BotDeps): Found | null {
  const id = parseControlId(customId);
  if (!id) return null;
  const own = [...commands, ...messageCommands].flatMap(({ controls = [] }) => controls);
  const control = own.find(({ kind }) => kind === id.kind) ?? actionControl(customId);
  return control && { control, args: id.args };
}

function toUse(interaction: ControlInteraction, { args }: Found, { archive }: BotDeps): ControlUse {
  return {
    args,
    ...valuesOf(interaction),
    audience: audienceOf(interaction, false, archive),
    asker: askerOf(interaction),
  };
}

/** Nobody turns the pages of a message that others are reading. */
function wayOf({ way }: Control, interaction: ControlInteraction): Way {
  if (way !== 'turn') return way;
  const isOwn = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false;
  const isInPlace = isOwn || (interaction.message && isDirect(interaction));
  return isInPlace ? 'turn' : 'own';
}

async function accept(interaction: ControlInteraction, way: Way): Promise<void> {
  const isOnMessage = !interaction.isModalSubmit() || interaction.isFromMessage();
  await acknowledge(interaction, () =>
    way !== 'own' && isOnMessage
      ? interaction.deferUpdate()
      : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
}

async function send(interaction: ControlInteraction, way: Way, payload: Payload): Promise<void> {
  if (way === 'share') await share(interaction, payload);
  else await patiently(() => interaction.editReply(payload));
}

/** Leaves the message with the control as it is. */
async function tellUser(
  interaction: ControlInteraction,
  way: Way,
  sentence: string,
): Promise<void> {
  const payload = toPayload(renderNotice(sentence));
  if (way === 'own') await patiently(() => interaction.editReply(payload));
  else await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}
