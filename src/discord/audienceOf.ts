import { InteractionContextType, type BaseInteraction } from 'discord.js';
import type { Audience } from './message.ts';

/** Who reads an answer to this interaction. */
export function audienceOf(interaction: BaseInteraction, isPublic: boolean): Audience {
  const isGuild =
    interaction.guildId !== null || interaction.context === InteractionContextType.Guild;
  if (!isGuild) return 'dm';
  return isPublic ? 'channel' : 'asker';
}
