import type { Fault } from './createFaults.ts';

/** The headers Discord sets on every answer; `bucket` is the route. */
export function rateLimitHeaders(
  bucket: string,
  status: number,
  fault: Fault | undefined,
): Record<string, string> {
  const isLimited = status === 429;
  const resetAfter = isLimited ? (fault?.retryAfter ?? 0.1) : 1;
  const always = {
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': isLimited ? '0' : '49',
    'x-ratelimit-reset': String(Date.now() / 1000 + resetAfter),
    'x-ratelimit-reset-after': String(resetAfter),
    'x-ratelimit-bucket': Buffer.from(bucket).toString('hex'),
  };
  if (!isLimited) return always;
  return {
    ...always,
    // discord.js waits by this header, in seconds, and takes parts of a second.
    'retry-after': String(resetAfter),
    'x-ratelimit-scope': fault?.global ? 'global' : 'user',
    ...(fault?.global ? { 'x-ratelimit-global': 'true' } : {}),
  };
}
