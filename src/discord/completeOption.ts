import type { AutocompleteInteraction } from 'discord.js';
import { askerOf } from './askerOf.ts';
import type { BotDeps } from './botDeps.ts';
import { describeError } from '../describeError.ts';
import { BotError } from '../errors.ts';
import { refuseCommand } from './refuseCommand.ts';

/** Answers while someone types; with no choices when it fails, for there is no place for a sentence. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  deps: BotDeps,
): Promise<void> {
  const { commands, log, typing } = deps;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  const { name, value } = interaction.options.getFocused(true);
  try {
    typing?.take(interaction.user.id);
    const asker = askerOf(interaction);
    const subcommand = interaction.options.getSubcommand(false);
    const isRefused = command && refuseCommand(command, { asker, subcommand }, deps) !== null;
    const typed = { name, value, subcommand, asker };
    const choices = isRefused ? [] : ((await command?.autocomplete?.(typed, deps)) ?? []);
    await interaction.respond([...choices]);
  } catch (error) {
    if (!isTooMuch(error)) log.warn(describeError(error), 'completing failed');
    if (!interaction.responded) await interaction.respond([]);
  }
}

/** Who floods us must not flood the log as well. */
function isTooMuch(error: unknown): boolean {
  return error instanceof BotError && error.code === 'TOO_MANY';
}
