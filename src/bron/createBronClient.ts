import pRetry from 'p-retry';
import { BotError } from '../errors.ts';
import { openUrl } from './openUrl.ts';
import type { Patience } from './patience.ts';
import { pauseAfter, retryAfter } from './pauses.ts';
import { readLimited } from './readLimited.ts';
import { TryLater } from './TryLater.ts';

/** What is asked of the source. */
interface Wanted {
  /** Below the source's address: `/api/search`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly type: 'application/json' | 'application/x-ndjson';
  /** Of an earlier answer: the source may say that it is still the same. */
  readonly etag?: string | null;
}

interface Answer {
  readonly isSame: boolean;
  /** Empty when it is the same. */
  readonly text: string;
  readonly headers: Headers;
}

export interface BronClient {
  /** @throws {@link BotError} `BRON_UNREACHABLE` after all tries, `BRON_BUSY`, `BRON_REFUSED`. */
  get(wanted: Wanted): Promise<Answer>;
}

const USER_AGENT = 'Vraagbaak/0.1 (leest antwoordbrieven op raadsvragen)';

/**
 * Reads from one host, one request at a time, no faster than its rate headers
 * allow.
 *
 * @param address without a slash at the end.
 * @param onPause told how many milliseconds the source asks to wait.
 */
export function createBronClient(
  address: string,
  patience: Patience,
  onPause: (ms: number) => void,
): BronClient {
  let pause = 0;
  const rest = async (ms: number) => {
    if (ms > patience.longestPause) throw tooBusy(ms);
    if (ms === 0) return;
    onPause(ms);
    await patience.wait(ms);
  };
  const tryOnce = async (wanted: Wanted) => {
    await rest(pause);
    pause = 0;
    const response = await ask(address, wanted, patience.timeout);
    pause = pauseAfter(response.headers);
    return await readAnswer(response, wanted);
  };
  const options = {
    retries: patience.retries,
    minTimeout: patience.firstWait,
    maxTimeout: 60_000,
    shouldRetry: ({ error }: { error: Error }) => error instanceof TryLater,
    onFailedAttempt: async ({ error, retriesLeft }: { error: Error; retriesLeft: number }) => {
      if (!(error instanceof TryLater) || retriesLeft === 0) return;
      const ms = error.pause || pause;
      pause = 0;
      await rest(ms);
    },
  };
  return {
    get: (wanted) =>
      pRetry(() => tryOnce(wanted).catch(toRetry), options).catch((error: unknown) => {
        throw toBotError(error, address);
      }),
  };
}

async function ask(address: string, wanted: Wanted, timeout: number): Promise<Response> {
  const url = new URL(`${address}${wanted.path}`);
  for (const [name, value] of Object.entries(wanted.query ?? {})) url.searchParams.set(name, value);
  const headers = {
    'User-Agent': USER_AGENT,
    Accept: wanted.type,
    ...(wanted.etag && { 'If-None-Match': wanted.etag }),
  };
  return openUrl(url, { headers, signal: AbortSignal.timeout(timeout) });
}

async function readAnswer(response: Response, { type }: Wanted): Promise<Answer> {
  const { status, headers } = response;
  if (status === 429 || status >= 500) {
    await response.body?.cancel();
    throw new TryLater(`status ${status}`, retryAfter(headers, Date.now()));
  }
  if (status === 304) return { isSame: true, text: '', headers };
  if (status !== 200) throw await refusal(response);
  const given = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (given !== type) {
    await response.body?.cancel();
    throw new BotError('BRON_REFUSED', 'an answer of another kind', { detail: `geen ${type}` });
  }
  return { isSame: false, text: await readLimited(response), headers };
}

/** The source's own code for what is wrong: `400 unknown_organization`. */
async function refusal(response: Response): Promise<BotError> {
  const code = /"code"\s*:\s*"([a-z_]{1,40})"/u.exec(await readLimited(response))?.[1] ?? '';
  const detail = `${response.status} ${code}`.trim();
  return new BotError('BRON_REFUSED', 'the source refuses a request', { detail });
}

/** Of what `fetch` throws, all is the connection's: refused, broken off, too slow. */
function toRetry(error: unknown): never {
  if (error instanceof BotError || error instanceof TryLater) throw error;
  throw new TryLater('no connection', 0, { cause: error });
}

function toBotError(cause: unknown, address: string): unknown {
  if (!(cause instanceof TryLater)) return cause;
  const detail = new URL(address).host;
  return new BotError('BRON_UNREACHABLE', 'the source cannot be reached', { cause, detail });
}

function tooBusy(ms: number): BotError {
  const detail = `over ${Math.ceil(ms / 60_000)} minuten`;
  return new BotError('BRON_BUSY', 'the source asks to come back later', { detail });
}
