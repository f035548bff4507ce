import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Discord no longer waits for this answer, or has one: nobody is helped by another try. */
export function isLateAnswer(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return (
    error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
