import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * Whether a request may go well when it is tried again: Discord or the way to
 * it failed. What Discord itself refused stays refused.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof RateLimitError) return false;
  if (error instanceof HTTPError) return error.status >= 500;
  return error instanceof Error && isOfNetwork(error);
}

/** discord.js gives up with an AbortError; undici's and Node's own errors have a code. */
function isOfNetwork(error: Error): boolean {
  if (error.name === 'AbortError') return true;
  const code = 'code' in error ? String(error.code) : '';
  return /^(?:UND_ERR_|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)/u.test(
    code,
  );
}
