import { GuildMember, MessageFlags, type ButtonInteraction } from 'discord.js';
import { apology } from '../app/apology.ts';
import type { Action } from './action.ts';
import { audienceOf } from './audienceOf.ts';
import type { BotDeps } from './botDeps.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { logFailure } from './logFailure.ts';
import type { Message } from './message.ts';
import { parseAction } from './parseAction.ts';
import { renderNotice } from './renderNotice.ts';
import { runAction } from './runAction.ts';
import { toPayload, type Payload } from './toPayload.ts';

const OLD_BUTTON =
  'Deze knop is van een oudere versie van Vraagbaak. Stel uw vraag opnieuw met /vraag.';
const GONE =
  'Deze brief is niet meer beschikbaar, of hij is vervangen door een brief met andere nummers. Stel uw vraag opnieuw met /vraag, of kijk met /brieven welke brieven er zijn.';

/**
 * Where the outcome of a button goes: in the place of the message (`turn`), to
 * the whole channel (`share`), or to the presser alone (`own`).
 */
type Way = 'turn' | 'share' | 'own';

/** Runs a button of any message we ever sent: all it needs stands in its custom id. */
export async function pressButton(interaction: ButtonInteraction, deps: BotDeps): Promise<void> {
  const action = parseAction(interaction.customId);
  const way = action ? wayOf(action, interaction) : 'own';
  await acknowledge(interaction, way);
  try {
    const message = action && (await answer(interaction, action, deps));
    if (message) await send(interaction, way, toPayload(message));
    else await tellPresser(interaction, way, action ? GONE : OLD_BUTTON);
  } catch (error) {
    if (isLateAnswer(error)) throw error;
    logFailure(deps.log, error, `button ${action?.kind ?? ''} failed`);
    await tellPresser(interaction, way, apology(error));
  }
}

/** Nobody turns the pages of a message that others are reading. */
function wayOf({ kind }: Action, interaction: ButtonInteraction): Way {
  if (kind === 'deel' || kind === 'deelblad') return 'share';
  if (kind === 'heel' || kind === 'brief') return 'own';
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  return isOwn || audienceOf(interaction, false) === 'dm' ? 'turn' : 'own';
}

async function acknowledge(interaction: ButtonInteraction, way: Way): Promise<void> {
  if (way === 'own') await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  else await interaction.deferUpdate();
}

function answer(
  interaction: ButtonInteraction,
  action: Action,
  { archive }: BotDeps,
): Promise<Message | null> {
  const presser = { audience: audienceOf(interaction, false), name: plainName(interaction) };
  return runAction(action, presser, archive);
}

/** As people know each other in this server; a name, not a mention. */
function plainName({ member, user }: ButtonInteraction): string {
  return member instanceof GuildMember ? member.displayName : user.displayName;
}

async function send(interaction: ButtonInteraction, way: Way, payload: Payload): Promise<void> {
  if (way === 'share') await interaction.followUp(payload);
  else await interaction.editReply(payload);
}

/** Leaves the message with the button as it is. */
async function tellPresser(
  interaction: ButtonInteraction,
  way: Way,
  sentence: string,
): Promise<void> {
  const payload = toPayload(renderNotice(sentence));
  if (way === 'own') await interaction.editReply(payload);
  else await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}
