import { placeMedia } from './placeMedia.ts';
import type { Attachment, Embed } from './types.ts';

/** Embeds as Discord gives them back. */
export function placeEmbeds(embeds: readonly Embed[], attachments: readonly Attachment[]): Embed[] {
  return embeds.map((embed) => {
    const { image, thumbnail, fields } = embed;
    return {
      ...embed,
      type: 'rich',
      ...(image?.url ? { image: placeMedia({ url: image.url }, attachments) } : {}),
      ...(thumbnail?.url ? { thumbnail: placeMedia({ url: thumbnail.url }, attachments) } : {}),
      ...(fields ? { fields: fields.map((field) => ({ inline: false, ...field })) } : {}),
    };
  });
}
