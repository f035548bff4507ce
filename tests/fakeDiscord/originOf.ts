import type { Interaction } from './interaction.ts';
import type { JsonObject } from './types.ts';

/** A message's `interaction_metadata`: which interaction it answers, and what led to that. */
export function originOf(interaction: Interaction): JsonObject {
  const { id, kind, user, channel, source, title, trigger } = interaction;
  return {
    id,
    type: kind,
    user,
    authorizing_integration_owners: { 0: channel.guildId ?? '0' },
    ...(kind === 2 ? { name: title, command_type: 1 } : {}),
    ...(kind === 3 && source ? { interacted_message_id: source.id } : {}),
    ...(kind === 5 && trigger ? { triggering_interaction_metadata: originOf(trigger) } : {}),
  };
}
