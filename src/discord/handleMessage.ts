import type { Message as DiscordMessage } from 'discord.js';
import { apology } from '../app/apology.ts';
import { ask } from '../app/ask.ts';
import { authorOf } from './authorOf.ts';
import { askerSettings } from './askerSettings.ts';
import type { BotDeps } from './botDeps.ts';
import { describeError } from '../describeError.ts';
import { logFailure } from './logFailure.ts';
import type { Message } from './message.ts';
import { patiently } from './patiently.ts';
import { renderAnswer, SHOWN_HITS } from './renderAnswer.ts';
import { refuseAsk } from './refuseAsk.ts';
import { renderNotice } from './renderNotice.ts';
import { toPayload } from './toPayload.ts';

const SHORT_HELP =
  'Stel uw vraag in een gewone zin, bijvoorbeeld: hoeveel vacatures zijn er? Typ /hulp voor uitleg.';

/**
 * Answers a message that is for the bot: one that mentions it, a reply that
 * pings it, or a DM. Never rejects.
 */
export async function handleMessage(message: DiscordMessage, deps: BotDeps): Promise<void> {
  const own = message.client.user.id;
  const isPerson = !message.author.bot && !message.system && message.webhookId === null;
  if (!isPerson || !isAddressed(message, own)) return;
  try {
    const refusal = refuse(message, deps);
    await reply(message, refusal ? renderNotice(refusal) : await answer(message, own, deps));
  } catch (error) {
    logFailure(deps.log, error, 'answering a message failed');
    await reply(message, renderNotice(apology(error))).catch((second: unknown) =>
      deps.log.warn(describeError(second), 'nor could that be told'),
    );
  }
}

/** A reply that pings counts as a mention to Discord; a mention of everyone or of a role does not to us. */
function isAddressed(message: DiscordMessage, own: string): boolean {
  return message.guildId === null || message.mentions.users.has(own);
}

const NOT_IN_PUBLIC =
  'In dit kanaal ziet alleen wie vraagt het antwoord; zo heeft de griffie dat ingesteld. Typ /vraag en uw vraag.';

/** An answer to a message is for everyone in the channel to read. */
function refuse(message: DiscordMessage, deps: BotDeps): string | null {
  const asker = authorOf(message);
  const { antwoorden } = askerSettings(asker, deps.archive);
  return refuseAsk(asker, deps) ?? (antwoorden === 'verborgen' ? NOT_IN_PUBLIC : null);
}

async function answer(
  message: DiscordMessage,
  own: string,
  { archive }: BotDeps,
): Promise<Message> {
  const query = message.content.replaceAll(new RegExp(`<@!?${own}>`, 'gu'), ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(query)) return renderNotice(SHORT_HELP);
  const audience = message.guildId === null ? 'dm' : 'channel';
  return renderAnswer(await ask({ text: query, limit: SHOWN_HITS }, archive), audience);
}

/** The nonce comes from the message: should Discord hand it to us twice, it is answered once. */
async function reply(message: DiscordMessage, answered: Message): Promise<void> {
  const payload = {
    ...toPayload(answered),
    nonce: message.id,
    enforceNonce: true,
    failIfNotExists: false,
  };
  await patiently(() => message.reply(payload));
}
