import type { State } from './createState.ts';
import { walkComponents } from './rules/walkComponents.ts';
import type { Component, Member, Message } from './types.ts';

export interface Sought {
  readonly target: Message | string | undefined;
  /** A custom id, or else a label or placeholder. */
  readonly key: string;
  readonly member: Member;
}

/**
 * The message and its component.
 *
 * @throws Error where the user could not use it: not there, not theirs to see, or switched off.
 */
export function findComponent(
  state: State,
  { target, key, member }: Sought,
): { message: Message; component: Component & { readonly custom_id: string } } {
  const message = findMessage(state, target);
  const viewer = state.viewers.get(message.id);
  if (viewer && viewer !== member.user.id) {
    throw new Error(`${member.user.username} does not see message ${message.id}`);
  }
  const all = walkComponents(message.components).flatMap(({ component }) =>
    component.custom_id ? [{ ...component, custom_id: component.custom_id }] : [],
  );
  const component =
    all.find((one) => one.custom_id === key) ??
    all.find(({ label, placeholder }) => label === key || placeholder === key);
  if (!component) {
    const there = all.map(({ custom_id: id, label }) => `${id} (${label ?? ''})`);
    throw new Error(`No component ${key}; there are ${there.join(', ') || 'none'}`);
  }
  if (component.disabled) throw new Error(`${key} is disabled`);
  return { message, component };
}

function findMessage(state: State, target: Sought['target']): Message {
  const id = typeof target === 'string' ? target : target?.id;
  const found = [...state.messages.values()].flat().find((one) => one.id === id);
  if (!found) throw new Error(`No message ${id} (any more)`);
  return found;
}
