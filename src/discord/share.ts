import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import type { BotLog } from './botLog.ts';
import type { ControlInteraction } from './controlInteraction.ts';
import { logFailure } from './logFailure.ts';
import { renderNotice } from './renderNotice.ts';
import { toPayload, type Payload } from './toPayload.ts';

/** What was shared from which message; a follow-up takes no nonce, so that this is the guard against a second press. */
const shared = new Set<string>();
/** Presses that matter are seconds apart; older ones find their button switched off. */
const REMEMBERED = 1000;

/** Shows everyone the payload, once: the button is then switched off, and says so. */
export async function share(
  interaction: ControlInteraction,
  payload: Payload,
  log: BotLog,
): Promise<void> {
  const key = `${interaction.message?.id ?? ''} ${interaction.customId}`;
  if (shared.has(key)) return tellShared(interaction);
  remember(key);
  try {
    await interaction.followUp(payload);
  } catch (error) {
    shared.delete(key);
    throw error;
  }
  // It was shared: that the button still looks as before is no failure of that.
  await switchOff(interaction).catch((error: unknown) =>
    logFailure(log, error, 'a share button was not switched off'),
  );
}

function remember(key: string): void {
  shared.add(key);
  const [oldest] = shared;
  if (shared.size > REMEMBERED && oldest !== undefined) shared.delete(oldest);
}

async function tellShared(interaction: ControlInteraction): Promise<void> {
  const payload = toPayload(renderNotice('Dit is al gedeeld in dit kanaal.'));
  await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}

/** The texts stay as Discord has them: they were checked when they were sent. */
async function switchOff(interaction: ControlInteraction): Promise<void> {
  const components = interaction.message?.components.map((component) => component.toJSON()) ?? [];
  if (components.length === 0) return;
  await interaction.editReply({
    flags: MessageFlags.IsComponentsV2,
    components: components.map((component) => withButtonOff(component, interaction.customId)),
    allowedMentions: { parse: [], repliedUser: false },
  });
}

function withButtonOff(
  component: APIMessageTopLevelComponent,
  customId: string,
): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.ActionRow) return component;
  return {
    ...component,
    components: component.components.map((inner) => {
      const isPressed = 'custom_id' in inner && inner.custom_id === customId;
      return isPressed && inner.type === ComponentType.Button
        ? { ...inner, label: 'Gedeeld', disabled: true }
        : inner;
    }),
  };
}
