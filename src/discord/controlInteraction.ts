import {
  ComponentType,
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { ControlUse } from './control.ts';

export type ControlInteraction =
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

/** What was chosen or filled in. */
export function valuesOf(interaction: ControlInteraction): Pick<ControlUse, 'values' | 'fields'> {
  if (interaction.isButton()) return { values: [], fields: new Map() };
  if (!interaction.isModalSubmit()) return { values: interaction.values, fields: new Map() };
  const fields = new Map<string, string>();
  for (const [name, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput) fields.set(name, field.value);
    else if ('values' in field) fields.set(name, field.values.join('\n'));
  }
  return { values: [], fields };
}
