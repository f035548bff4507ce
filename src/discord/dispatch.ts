import type { Interaction } from 'discord.js';
import type { BotDeps } from './botDeps.ts';
import { completeOption } from './completeOption.ts';
import { describeError } from '../describeError.ts';
import type { UseKind } from '../metrics.ts';
import { isLateAnswer } from './isLateAnswer.ts';
import { runCommand } from './runCommand.ts';
import { useControl } from './useControl.ts';

/**
 * Handles anything a user does with a command, button, menu or form. Never
 * rejects: what could not be told to the user any more is in the log.
 */
export async function dispatch(interaction: Interaction, deps: BotDeps): Promise<void> {
  const started = performance.now();
  try {
    if (interaction.isAutocomplete()) await completeOption(interaction, deps);
    else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      await runCommand(interaction, deps);
    else if (isControl(interaction)) await useControl(interaction, deps);
  } catch (error) {
    const text = isLateAnswer(error) ? 'an answer came too late' : 'an interaction failed';
    deps.log[isLateAnswer(error) ? 'warn' : 'error'](describeError(error), text);
  }
  deps.metrics?.used(kindOf(interaction), performance.now() - started);
}

function kindOf(interaction: Interaction): UseKind {
  if (interaction.isAutocomplete()) return 'autocomplete';
  return interaction.isCommand() ? 'command' : 'control';
}

function isControl(interaction: Interaction) {
  return interaction.isButton() || interaction.isAnySelectMenu() || interaction.isModalSubmit();
}
