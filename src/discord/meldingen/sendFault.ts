import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { BotError } from '../../errors.ts';

/** What follows from a failure of sending. */
export interface SendFault {
  /**
   * - `off`: Discord will refuse every message there until a person changes something
   * - `gone`: the message that it is about was deleted
   * - `refused`: this message will never be taken
   * - `later`: may go well another time
   */
  readonly kind: 'off' | 'gone' | 'refused' | 'later';
  /** For people's words see `faultText`. */
  readonly code: string;
  /** Whether the message is certainly not in Discord. */
  readonly isUnsent: boolean;
}

const OFF: readonly (number | string)[] = [
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MissingPermissions,
];

export function sendFault(error: unknown): SendFault {
  if (error instanceof BotError) {
    return { kind: 'refused', code: error.code, isUnsent: true };
  }
  if (!(error instanceof DiscordAPIError))
    return { kind: 'later', code: 'netwerk', isUnsent: false };
  const code = String(error.code);
  const isUnsent = true;
  if (OFF.includes(error.code)) return { kind: 'off', code, isUnsent };
  if (error.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'gone', code, isUnsent };
  // What is wrong with the message itself is so every time; all else may pass, or be put right.
  const isRefused =
    error.status === 400 &&
    error.code !== RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached;
  return { kind: isRefused ? 'refused' : 'later', code, isUnsent };
}
