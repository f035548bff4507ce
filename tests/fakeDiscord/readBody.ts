import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './types.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/**
 * The JSON of a request and its files, from `application/json` or `multipart/form-data`
 * (`payload_json` and `files[n]`).
 *
 * @throws SyntaxError when the JSON is not JSON.
 */
export async function readBody(incoming: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = incoming.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  const body: unknown = bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined;
  return { body, files: new Map() };
}

async function readForm(bytes: Buffer, type: string): Promise<ReadBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files = new Map<string, UploadedFile>();
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    files.set(/^files\[(\d+)\]$/u.exec(key)?.[1] ?? key, {
      name: value.name,
      bytes: new Uint8Array(await value.arrayBuffer()),
      contentType: value.type || 'application/octet-stream',
    });
  }
  return { body: typeof payload === 'string' ? JSON.parse(payload) : {}, files };
}
