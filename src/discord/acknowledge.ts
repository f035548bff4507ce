import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import pRetry from 'p-retry';
import { isPassing } from './isPassing.ts';

/** Discord waits 3 seconds for the first answer. In milliseconds. */
const PATIENCE = { retries: 4, minTimeout: 80, factor: 2.5, maxRetryTime: 2500 };

/**
 * Tells Discord that an answer is being made. A try that failed may have
 * arrived all the same: that the interaction is acknowledged already, is then
 * what was wanted.
 *
 * @param interaction discord.js keeps in `deferred` that it was acknowledged.
 */
export async function acknowledge(
  interaction: { deferred: boolean },
  defer: () => Promise<unknown>,
): Promise<void> {
  let tries = 0;
  const tryOnce = () => {
    tries += 1;
    return defer();
  };
  try {
    await pRetry(tryOnce, { ...PATIENCE, shouldRetry: ({ error }) => isPassing(error) });
  } catch (error) {
    if (tries === 1 || !isAcknowledged(error)) throw error;
    interaction.deferred = true;
  }
}

function isAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
