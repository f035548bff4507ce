import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
} from 'discord.js';
import type { Action } from './action.ts';
import { formatAction } from './formatAction.ts';

/** A button, its label in Dutch and short: phones show about 20 characters. */
export interface ButtonFace {
  readonly label: string;
  /** What it does: an action, or the custom id of a control (null leaves the button out). */
  readonly action: Action | string | null;
  readonly isMain?: boolean;
}

/** At most five buttons in a row; none at all when no action fits in a custom id. */
export function buttonRow(
  faces: readonly ButtonFace[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const components = faces.flatMap(({ label, action, isMain }) => {
    const id = typeof action === 'object' && action !== null ? formatAction(action) : action;
    if (id === null) return [];
    const style = isMain ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const);
    return [{ type: ComponentType.Button as const, style, label, custom_id: id }];
  });
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];
}
