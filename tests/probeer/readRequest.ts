import type { IncomingMessage } from 'node:http';

/** Discord takes 25 MiB a request; in JSON files grow by a third. */
const MAX_BYTES = 40 * 1024 * 1024;

/** A request's body. @throws Error when it is too large. */
export async function readRequest(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MAX_BYTES) throw new Error('Dit is meer dan 40 MB');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
