import {
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
} from 'discord.js';
import { clipText } from './clipText.ts';

/** Discord's limits for a menu. */
const MOST = 25;
const MAX = 100;

interface MenuOption {
  readonly label: string;
  /** At most 100 characters; what the control gets. */
  readonly value: string;
  readonly description?: string;
}

/** A menu to choose one thing from. */
export interface MenuFace {
  /** Custom id of the control that takes the choice, see `controlId`. */
  readonly id: string;
  /** Stands in the menu until something is chosen: says what to choose. */
  readonly placeholder: string;
  /** The first 25 are shown. */
  readonly options: readonly MenuOption[];
}

/** A row with a menu; labels that are too long are cut. */
export function menuRow({
  id,
  placeholder,
  options,
}: MenuFace): APIActionRowComponent<APIComponentInMessageActionRow> {
  const shown = options.slice(0, MOST).map(({ label, value, description }) => ({
    label: clipText(label, MAX),
    value,
    ...(description !== undefined && { description: clipText(description, MAX) }),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options: shown }],
  };
}
