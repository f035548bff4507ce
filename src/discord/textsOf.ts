import { ComponentType } from 'discord.js';

/** The contents of all text displays, in the order in which they are shown. */
export function textsOf(components: readonly object[]): readonly string[] {
  return components.flatMap((component) => {
    if ('components' in component && Array.isArray(component.components)) {
      return textsOf(component.components);
    }
    const isText = 'type' in component && component.type === ComponentType.TextDisplay;
    return isText && 'content' in component ? [String(component.content)] : [];
  });
}
