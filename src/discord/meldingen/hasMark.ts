/** A message as a channel's list gives it, as far as recognising one's own goes. */
export interface ListedMessage {
  readonly id: string;
  readonly author: { readonly id: string };
  readonly nonce?: string | number;
  readonly components?: readonly object[];
}

/** Whether a message is the bot's own with this nonce; Discord's list need not give the nonce, a control of ours bears it as well. */
export function hasMark(
  { author, nonce, components = [] }: ListedMessage,
  botId: string,
  wanted: string,
): boolean {
  if (author.id !== botId) return false;
  return nonce === wanted || customIds(components).some((id) => id.endsWith(`:${wanted}`));
}

function customIds(components: readonly object[]): readonly string[] {
  return components.flatMap((component) => [
    ...('custom_id' in component ? [String(component.custom_id)] : []),
    ...('components' in component && Array.isArray(component.components)
      ? customIds(component.components)
      : []),
  ]);
}
