import type { Component } from '../../fakeDiscord/types.ts';
import type { View } from '../protocol.ts';

export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly isChosen: boolean;
}

const USER = 5;
const ROLE = 6;
const MENTIONABLE = 7;
const CHANNEL = 8;

/** What can be chosen in a select, of text or of what the server has. */
export function choicesOf(component: Component, view: View): readonly ChoiceView[] {
  if (component.options) {
    return component.options.map(({ value, label, description, default: isChosen }) => ({
      value,
      label,
      description: description ?? null,
      isChosen: isChosen ?? false,
    }));
  }
  const chosen = (component.default_values ?? []).map(({ id }) => id);
  return thingsOf(component, view).map(({ id, label }) => ({
    value: id,
    label,
    description: null,
    isChosen: chosen.includes(id),
  }));
}

interface Thing {
  readonly id: string;
  readonly label: string;
}

function thingsOf({ type, channel_types: types }: Component, view: View): readonly Thing[] {
  const people = [...view.people, view.bot].map(({ id, name }) => ({ id, label: `@${name}` }));
  const roles = view.roles.map(({ id, name }) => ({ id, label: `@${name.replace(/^@/u, '')}` }));
  if (type === USER) return people;
  if (type === ROLE) return roles;
  if (type === MENTIONABLE) return [...people, ...roles];
  return type === CHANNEL ? channelsOf(view, types ?? []) : [];
}

/** Channels as a select or an option offers them; no types is any. */
export function channelsOf(view: View, types: readonly number[]): readonly Thing[] {
  return view.places
    .filter(({ kind }) => kind !== 'dm')
    .filter(({ kind }) => types.length === 0 || types.includes(kind === 'kanaal' ? 0 : 11))
    .map(({ key, name }) => ({ id: key, label: `#${name}` }));
}
