/** Units of the source's budget that are left for its other readers. */
const RESERVE = 6;

/**
 * How long to wait before the next request, in milliseconds. The budget refills
 * evenly: `RateLimit-Reset` is the number of seconds until it is full again.
 */
export function pauseAfter(headers: Headers): number {
  const [limit, remaining, reset] = ['Limit', 'Remaining', 'Reset'].map((name) =>
    numberOf(headers.get(`RateLimit-${name}`)),
  );
  if (limit === undefined || remaining === undefined || reset === undefined) return 0;
  if (remaining >= RESERVE || remaining >= limit) return 0;
  const share = (RESERVE - remaining) / (limit - remaining);
  return Math.ceil(Math.min(share, 1) * reset * 1000);
}

/** What `Retry-After` asks for, in milliseconds: seconds or a date; 0 when it is absent or means nothing. */
export function retryAfter(headers: Headers, now: number): number {
  const value = headers.get('Retry-After');
  if (value === null) return 0;
  const seconds = numberOf(value);
  if (seconds !== undefined) return seconds * 1000;
  return Math.max(0, Date.parse(value) - now) || 0;
}

function numberOf(value: string | null): number | undefined {
  return value !== null && /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) : undefined;
}
