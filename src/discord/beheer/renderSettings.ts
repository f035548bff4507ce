import type { GuildSettings } from '../../core/settings/guildSettings.ts';
import { settingsLines } from '../../core/settings/settingsLines.ts';
import { buildMessage } from '../buildMessage.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';

/** More channels than this do not fit in a message with certainty. */
const SHOWN = 12;

/** What is set for this server; `said` is what was changed just now. */
export function renderSettings(settings: GuildSettings, ...said: readonly string[]): Message {
  const all = settingsLines(settings, {
    role: (id) => `<@&${id}>`,
    channel: (id) => `<#${id}>`,
  });
  const parts = all.slice(0, SHOWN + 1);
  const rest = all.length - parts.length;
  return buildMessage({
    blocks: [
      plainBlock(...said),
      plainBlock('### Instellingen van deze server'),
      ...parts.map(({ heading, lines }) => plainBlock(`**${heading}**`, ...lines)),
      plainBlock(rest > 0 ? `En nog ${rest} kanalen; alles staat in: vraagbaak instellingen` : ''),
    ],
  });
}
