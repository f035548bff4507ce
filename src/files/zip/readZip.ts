import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BotError } from '../../errors.ts';
import { FILE_LIMITS } from '../fileLimits.ts';

/**
 * The parts of a zip file that `isWanted`, by their names. Others are not unpacked.
 *
 * @throws {@link BotError} `FILE_TOO_LARGE` for more than the limits allow, by what the
 * file declares and by what comes out; `FILE_ENCRYPTED`, `FILE_DAMAGED`.
 */
export async function readZip(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(bytes);
  if (zip.entryCount > FILE_LIMITS.zipEntries) throw tooLarge('entries');
  const parts = new Map<string, Buffer>();
  let room: number = FILE_LIMITS.unpackedBytes;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isWanted(entry.fileName)) continue;
      const part = await readPart(zip, entry, room);
      room -= part.length;
      parts.set(entry.fileName, part);
    }
  } catch (cause) {
    throw cause instanceof BotError ? cause : damaged(cause);
  }
  return parts;
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (cause) {
    throw damaged(cause);
  }
}

/** yauzl itself fails a part that is longer or shorter than it declares. */
async function readPart(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new BotError('FILE_ENCRYPTED', 'a part has a password');
  if (entry.uncompressedSize > room) throw tooLarge('declared size');
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > room) throw tooLarge('unpacked size');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(what: string): BotError {
  return new BotError('FILE_TOO_LARGE', `a zip beyond the limits: ${what}`);
}

function damaged(cause: unknown): BotError {
  return new BotError('FILE_DAMAGED', 'a zip file that cannot be unpacked', { cause });
}
