import type { AutocompleteInteraction } from 'discord.js';
import type { BotDeps } from './botDeps.ts';
import { describeError } from '../describeError.ts';

/** Answers while someone types; with no choices when it fails, for there is no place for a sentence. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  { archive, commands, log }: BotDeps,
): Promise<void> {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  const typed = interaction.options.getFocused();
  try {
    const choices = (await command?.autocomplete?.(typed, archive)) ?? [];
    await interaction.respond([...choices]);
  } catch (error) {
    log.warn(describeError(error), 'completing failed');
    if (!interaction.responded) await interaction.respond([]);
  }
}
