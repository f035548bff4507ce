import type { Message as DiscordMessage } from 'discord.js';
import { apology } from '../app/apology.ts';
import { countAnswer } from '../app/countAnswer.ts';
import { ask, type Answered } from '../app/gesprek/ask.ts';
import { isPolite } from '../core/gesprek/plainTurn.ts';
import { isNewStart } from '../core/gesprek/readTurn.ts';
import { askerSettings } from './askerSettings.ts';
import { authorOf } from './authorOf.ts';
import type { BotDeps } from './botDeps.ts';
import { describeError } from '../describeError.ts';
import { logFailure } from './logFailure.ts';
import type { Message } from './message.ts';
import { patiently } from './patiently.ts';
import { refuseAsk } from './refuseAsk.ts';
import { placeOf, previousOf } from './gesprek/previousOf.ts';
import { renderAnswered } from './gesprek/renderAnswered.ts';
import { SHOWN_HITS } from './renderAnswer.ts';
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
  const started = performance.now();
  try {
    const query = queryOf(message, own);
    const refusal = refuse(message, deps) ?? shortReply(query);
    if (refusal !== null) await reply(message, renderNotice(refusal));
    else await deps.gesprekken.inTurn(placeOf(message), () => converse(message, query, deps));
  } catch (error) {
    const reference = logFailure(deps.log, error, 'answering a message failed');
    await reply(message, renderNotice(apology(error, reference))).catch((second: unknown) =>
      deps.log.warn(describeError(second), 'nor could that be told'),
    );
  }
  deps.metrics?.used('message', performance.now() - started);
}

/** What needs no search. */
function shortReply(query: string): string | null {
  if (query === '') return SHORT_HELP;
  return isPolite(query) ? 'Graag gedaan.' : null;
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

/** Empty when there is nothing in it to ask. */
function queryOf({ content }: DiscordMessage, own: string): string {
  const query = content.replaceAll(new RegExp(`<@!?${own}>`, 'gu'), ' ').trim();
  return /[\p{L}\p{N}]/u.test(query) ? query : '';
}

/** Answers in the conversation that the message is part of, and remembers what a follow-up goes by. */
async function converse(
  message: DiscordMessage,
  text: string,
  { archive, gesprekken, metrics, limit }: BotDeps,
): Promise<void> {
  limit?.take(message.author.id);
  const isPublic = message.guildId !== null;
  if (isNewStart(text)) gesprekken.forget(placeOf(message));
  const previous = await previousOf(message, gesprekken);
  const answered: Answered = await ask({ text, limit: SHOWN_HITS, previous }, archive);
  if (answered.kind === 'gevonden') await countAnswer(answered.result, { archive, metrics });
  const sent = await reply(message, renderAnswered(answered, isPublic ? 'channel' : 'alone'));
  if (!answered.next) return;
  gesprekken.remember(placeOf(message), isPublic, answered.next);
  gesprekken.rememberMessage(sent.id, answered.next);
}

/** The nonce comes from the message: should Discord hand it to us twice, it is answered once. */
async function reply(message: DiscordMessage, answered: Message): Promise<DiscordMessage> {
  const payload = {
    ...toPayload(answered),
    nonce: message.id,
    enforceNonce: true,
    failIfNotExists: false,
  };
  return patiently(() => message.reply(payload));
}
