import type { AutocompleteInteraction } from 'discord.js';
import type { BotDeps } from './botDeps.ts';
import { describeError } from '../describeError.ts';

/** Answers while someone types; with no choices when it fails, for there is no place for a sentence. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  deps: BotDeps,
): Promise<void> {
  const { commands, log } = deps;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  const { name, value } = interaction.options.getFocused(true);
  try {
    const choices = (await command?.autocomplete?.({ name, value }, deps)) ?? [];
    await interaction.respond([...choices]);
  } catch (error) {
    log.warn(describeError(error), 'completing failed');
    if (!interaction.responded) await interaction.respond([]);
  }
}
