import { InteractionContextType, type BaseInteraction } from 'discord.js';

/** Whether nobody but the user can see what is said there: not in a server. */
export function isDirect({ guildId, context }: BaseInteraction): boolean {
  return guildId === null && context !== InteractionContextType.Guild;
}
