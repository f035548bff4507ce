import pRetry from 'p-retry';
import { isPassing } from './isPassing.ts';

/** Half a minute in all; the token of an interaction lives 15 minutes. In milliseconds. */
const PATIENCE = { retries: 6, minTimeout: 300, factor: 2.2, maxTimeout: 10_000, randomize: true };

/**
 * Sends, and tries again while Discord or the network fails. Only for what
 * does no harm twice: an edit, or a message with a nonce.
 */
export function patiently<T>(send: () => Promise<T>): Promise<T> {
  return pRetry(() => send().catch(asError), {
    ...PATIENCE,
    shouldRetry: ({ error }) => isPassing(error.cause ?? error),
  }).catch((error: unknown) => {
    throw error instanceof Wrapped ? error.cause : error;
  });
}

/** p-retry takes a TypeError for a mistake in the program and stops. */
class Wrapped extends Error {}

function asError(cause: unknown): never {
  throw cause instanceof TypeError ? new Wrapped(cause.message, { cause }) : cause;
}
