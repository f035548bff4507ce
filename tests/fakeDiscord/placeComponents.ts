import { placeMedia } from './placeMedia.ts';
import type { Attachment, Component, Media } from './types.ts';

const SELECT = { min_values: 1, max_values: 1 };

/** What Discord fills in by type. */
const DEFAULTS: Readonly<Record<number, object>> = {
  3: SELECT,
  5: SELECT,
  6: SELECT,
  7: SELECT,
  8: SELECT,
  11: { description: null, spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

/** Components as Discord gives them back: numbered, defaults filled in, files at their address. */
export function placeComponents(
  components: readonly Component[],
  attachments: readonly Attachment[],
): Component[] {
  let count = 0;
  const place = (component: Component): Component => {
    count += 1;
    const { components: inside, accessory } = component;
    return {
      ...DEFAULTS[component.type],
      ...component,
      id: component.id ?? count,
      ...(inside ? { components: inside.map(place) } : {}),
      ...(accessory ? { accessory: place(accessory) } : {}),
      ...placeFiles(component, attachments),
    };
  };
  return components.map(place);
}

function placeFiles({ media, items, file }: Component, attachments: readonly Attachment[]) {
  const none = { description: null, spoiler: false };
  return {
    ...(media ? { media: placeMedia(media, attachments) } : {}),
    ...(items
      ? {
          items: items.map((one) => ({
            ...none,
            ...one,
            media: placeMedia(one.media, attachments),
          })),
        }
      : {}),
    ...(file ? placeFile(file, attachments) : {}),
  };
}

function placeFile(file: Media, attachments: readonly Attachment[]) {
  const named = attachments.find(({ filename }) => file.url === `attachment://${filename}`);
  return {
    file: placeMedia(file, attachments),
    name: named?.filename ?? null,
    size: named?.size ?? null,
    spoiler: false,
  };
}
