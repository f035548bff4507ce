import type { Attachment, Media } from './types.ts';

/** An address as Discord gives it back: `attachment://` made into where the file is. */
export function placeMedia({ url }: Media, attachments: readonly Attachment[]) {
  const named = attachments.find(({ filename }) => url === `attachment://${filename}`);
  const place = named?.url ?? url;
  return {
    id: named?.id ?? '0',
    url: place,
    proxy_url: place,
    ...(named ? { attachment_id: named.id, content_type: named.content_type } : {}),
  };
}
