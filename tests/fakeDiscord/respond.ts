import type { State } from './createState.ts';
import type { Interaction } from './interaction.ts';
import { addMessage, changeMessage, listMessages, type Content } from './messages.ts';
import { originOf } from './originOf.ts';
import { EPHEMERAL, LOADING } from './rules/checkMessage.ts';
import type { Message } from './types.ts';

const CHAT_INPUT_COMMAND = 20;
const DEFERRED_UPDATE = 6;

/** The message that is the first answer. */
export function answerInteraction(state: State, interaction: Interaction, content: Content): void {
  interaction.response = addInteractionMessage(state, interaction, content);
}

/** A further message; while the first answer is "thinking…", it takes its place. */
export function followUp(state: State, interaction: Interaction, content: Content): Message {
  const { response } = interaction;
  if (response && response.flags & LOADING) {
    editByInteraction(state, interaction, { ...content, message: response });
    return response;
  }
  const message = addInteractionMessage(state, interaction, content);
  interaction.followUps.push(message);
  state.changed();
  return message;
}

/** Changes a message of the interaction, or the one whose component was used. */
export function editByInteraction(
  state: State,
  interaction: Interaction,
  { message, ...content }: Content & { readonly message: Message },
): void {
  changeMessage(state, message, content);
  if (message === interaction.source) interaction.response = message;
  interaction.updates.push(structuredClone(message));
  state.changed();
}

/** A message of this interaction by id or `@original`, if it is still there. */
export function findByInteraction(
  state: State,
  interaction: Interaction,
  id: string,
): Message | undefined {
  const { response, ackType, source, followUps } = interaction;
  const original = response ?? (ackType === DEFERRED_UPDATE ? source : undefined);
  const found =
    id === '@original' ? original : [original, ...followUps].find((one) => one?.id === id);
  return found && listMessages(state, interaction.channel).includes(found) ? found : undefined;
}

function addInteractionMessage(state: State, interaction: Interaction, content: Content): Message {
  const { user, channel, kind } = interaction;
  const isEphemeral = ((content.body.flags ?? 0) & EPHEMERAL) !== 0;
  return addMessage(state, {
    channel,
    author: state.bot,
    ...content,
    viewer: isEphemeral ? user.id : undefined,
    extra: {
      type: kind === 2 && !interaction.response ? CHAT_INPUT_COMMAND : 0,
      application_id: state.bot.id,
      webhook_id: state.bot.id,
      interaction_metadata: originOf(interaction),
    },
  });
}
