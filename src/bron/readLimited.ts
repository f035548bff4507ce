import { BotError } from '../errors.ts';

/** A letter is a few dozen kilobytes; what is larger than this is something else. */
const MAX_BYTES = 5_000_000;

/**
 * The text of an answer, after decompression.
 *
 * @throws {@link BotError} `BRON_REFUSED` for more than five megabytes, of which the rest is not read.
 */
export async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw new BotError('BRON_REFUSED', 'an answer that is too large', {
        detail: 'meer dan 5 MB',
      });
    }
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
