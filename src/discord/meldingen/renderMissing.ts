import { buildMessage } from '../buildMessage.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';

/** Says which rights the bot lacks in a channel, by Discord's names, and who can give them. */
export function renderMissing(channelId: string, missing: readonly string[]): Message {
  return buildMessage({
    blocks: [
      plainBlock(
        `Vraagbaak mist in <#${channelId}> een recht: ${missing.join(', ')}.`,
        'Geef dat in de instellingen van het kanaal (Rechten) en typ het commando opnieuw.',
      ),
    ],
  });
}
