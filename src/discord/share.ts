import { createHash } from 'node:crypto';
import { ComponentType, PermissionFlagsBits, type APIMessageTopLevelComponent } from 'discord.js';
import type { ControlInteraction } from './controlInteraction.ts';
import { patiently } from './patiently.ts';
import type { Payload } from './toPayload.ts';

/** Discord's limit for a nonce. */
const NONCE = 24;

/**
 * Shows a message to the whole channel. As a message of its own with a nonce
 * where the bot may write, so that another press or another try does not show
 * it twice; else as the answer to the press, of which Discord keeps no nonce.
 */
export async function share(interaction: ControlInteraction, payload: Payload): Promise<void> {
  const { channel, appPermissions } = interaction;
  const needed = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!channel?.isSendable() || !appPermissions.has([needed, PermissionFlagsBits.ViewChannel])) {
    await interaction.followUp(payload);
    return;
  }
  const nonce = nonceOf(interaction);
  const send = async () => {
    await channel.send({ ...payload, nonce, enforceNonce: true });
  };
  await patiently(send);
  await markShared(interaction);
}

/** The button says that it is done, and cannot be pressed again. */
async function markShared(interaction: ControlInteraction): Promise<void> {
  const components = (interaction.message?.components ?? []).map((component) =>
    disable(component.toJSON(), interaction.customId),
  );
  await patiently(() => interaction.editReply({ components }));
}

function disable(
  component: APIMessageTopLevelComponent,
  customId: string,
): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.ActionRow) return component;
  const components = component.components.map((inner) =>
    'custom_id' in inner && inner.type === ComponentType.Button && inner.custom_id === customId
      ? { ...inner, label: 'Gedeeld', disabled: true }
      : inner,
  );
  return { ...component, components };
}

/** The same for every press of one button by anyone. */
function nonceOf({ message, customId }: ControlInteraction): string {
  const pressed = `${message?.id ?? ''} ${customId}`;
  return createHash('sha256').update(pressed).digest('hex').slice(0, NONCE);
}
