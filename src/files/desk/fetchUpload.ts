import { BotError } from '../../errors.ts';
import type { Upload } from '../../letterDesk.ts';

/** In bytes; what is larger goes into the folder by hand. The sentence of `UPLOAD_TOO_LARGE` names it. */
const UPLOAD_BYTES = 25_000_000;
/** Where Discord keeps what is sent in it. */
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

export interface FetchOptions {
  /** Another Discord, such as the one of the tests: `http://127.0.0.1:8080`; undefined: none. */
  readonly origin: string | undefined;
  /** Milliseconds for the whole of it. */
  readonly within?: number;
}

/**
 * Fetches a file from Discord, and from nowhere else: not from an address that
 * it was sent on to, and never more than the limit.
 *
 * @throws {@link BotError} `UPLOAD_TOO_LARGE`, `UPLOAD_FAILED`, `FILE_DAMAGED`.
 */
export async function fetchUpload(
  { url, size, name }: Upload,
  { origin, within = 15_000 }: FetchOptions,
): Promise<Buffer> {
  if (size > UPLOAD_BYTES) throw tooLarge();
  if (!isFromDiscord(url, origin)) throw failed('not an address of Discord');
  let bytes: Buffer;
  try {
    const options = { redirect: 'error', signal: AbortSignal.timeout(within) } as const;
    bytes = await readBody(await fetch(url, options));
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    throw failed('the file could not be fetched', cause);
  }
  if (bytes.length === size) return bytes;
  throw new BotError('FILE_DAMAGED', 'another size than Discord said', { detail: name });
}

function isFromDiscord(url: string, origin: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, origin: own, username } = new URL(url);
  if (username !== '') return false;
  return own === origin || (protocol === 'https:' && port === '' && HOSTS.has(hostname));
}

async function readBody(response: Response): Promise<Buffer> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw failed(`Discord answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    // Leaving the loop ends the download.
    if (length > UPLOAD_BYTES) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(): BotError {
  return new BotError('UPLOAD_TOO_LARGE', 'a file beyond the limit');
}

function failed(message: string, cause?: unknown): BotError {
  return new BotError('UPLOAD_FAILED', message, { cause });
}
