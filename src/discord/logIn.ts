import { DiscordjsError, DiscordjsErrorCodes, Events, type Client } from 'discord.js';
import pRetry from 'p-retry';
import { BotError } from '../errors.ts';
import type { BotLog } from './botLog.ts';
import { describeError } from '../describeError.ts';

/** How long and how often to try, in milliseconds. */
export interface Patience {
  readonly retries: number;
  readonly firstWait: number;
  readonly readyWithin: number;
}

/** About five minutes in all, and at most a few IDENTIFYs a minute: a thousand in a day and Discord takes the token away. */
export const PATIENCE: Patience = { retries: 8, firstWait: 3000, readyWithin: 30_000 };

export interface LogInOptions {
  readonly log: BotLog;
  readonly patience: Patience;
  readonly signal?: AbortSignal;
}

/**
 * Logs in and waits until Discord is ready, with a new client for every try.
 *
 * @throws {@link BotError} `TOKEN_INVALID`, `INTENT_DISALLOWED` at once;
 * `DISCORD_UNREACHABLE` after all tries.
 */
export async function logIn(
  createClient: () => Client,
  token: string,
  { log, patience, signal }: LogInOptions,
): Promise<Client<true>> {
  const options = {
    retries: patience.retries,
    minTimeout: patience.firstWait,
    maxTimeout: 60_000,
    ...(signal && { signal }),
    shouldRetry: ({ error }: { error: Error }) => toBotError(error).code === 'DISCORD_UNREACHABLE',
    onFailedAttempt: ({ error, retriesLeft }: { error: Error; retriesLeft: number }) =>
      log.warn({ ...describeError(error), retriesLeft }, 'logging in failed'),
  };
  try {
    return await pRetry(() => tryOnce(createClient(), token, patience.readyWithin), options);
  } catch (error) {
    signal?.throwIfAborted();
    throw toBotError(error);
  }
}

async function tryOnce(client: Client, token: string, readyWithin: number): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Discord did not get ready')), readyWithin);
  });
  try {
    const loggedIn = client.login(token).then(() => ready);
    return await Promise.race([loggedIn, late]);
  } catch (error) {
    await client.destroy();
    // p-retry takes a TypeError for a mistake in the program; fetch throws one for a lost connection.
    throw error instanceof TypeError ? new Error(error.message, { cause: error }) : error;
  } finally {
    clearTimeout(timer);
  }
}

function toBotError(cause: unknown): BotError {
  if (cause instanceof BotError) return cause;
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
    return new BotError('TOKEN_INVALID', 'Discord refuses the token', { cause });
  }
  const isIntent = cause instanceof Error && /intents/iu.test(cause.message);
  if (isIntent) return new BotError('INTENT_DISALLOWED', 'an intent is switched off', { cause });
  return new BotError('DISCORD_UNREACHABLE', 'Discord cannot be reached', { cause });
}
