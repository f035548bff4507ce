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

/** Discord's limit for a row. */
const IN_A_ROW = 5;

/** As many rows as the buttons take; none at all when no action fits in a custom id. */
export function buttonRow(
  faces: readonly ButtonFace[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const components = faces.flatMap(({ label, action, isMain }) => {
    const id = typeof action === 'object' && action !== null ? formatAction(action) : action;
    if (id === null) return [];
    const style = isMain ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const);
    return [{ type: ComponentType.Button as const, style, label, custom_id: id }];
  });
  const rows = Array.from({ length: Math.ceil(components.length / IN_A_ROW) }, (_, row) =>
    components.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return rows.map((row) => ({ type: ComponentType.ActionRow, components: row }));
}
