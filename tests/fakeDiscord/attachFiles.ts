import type { State } from './createState.ts';
import type { Attachment, MessageBody, UploadedFile } from './types.ts';

/** Keeps the bytes of uploaded files, and says where they can be fetched. */
export function attachFiles(
  state: State,
  body: MessageBody,
  files: ReadonlyMap<string, UploadedFile>,
): Attachment[] {
  return [...files].map(([key, file]) => {
    const id = state.clock.nextId();
    const listed = body.attachments?.find((one) => one.id === key);
    const url = `${state.origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
    state.files.set(id, file);
    return {
      id,
      filename: file.name,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(listed?.description ? { description: listed.description } : {}),
      ...(listed?.title ? { title: listed.title } : {}),
    };
  });
}
