import { wensText } from '../../app/meldingen/wensText.ts';
import { cite } from '../../app/cite.ts';
import { formatCitation } from '../../core/citation.ts';
import type { Abonnement, NewAbonnement, Wens } from '../../meldingStore.ts';
import { buildMessage } from '../buildMessage.ts';
import type { CommandInput } from '../command.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { renderNotice } from '../renderNotice.ts';
import type { Services } from '../services.ts';
import { frequentieText } from './frequentieText.ts';
import { renderMissing } from './renderMissing.ts';
import { readWish } from './readWish.ts';
import { sendTestDm } from './sendTestDm.ts';

/** Most subscriptions of one user, and of the channels of one server. */
const MOST = 25;
const FULL = `Er zijn al ${MOST} meldingen, en meer kan niet. Stop er eerst een: met /abonneer toon ziet u de nummers, met /abonneer stop stopt u er een.`;
const NO_SERVER =
  'Een kanaal kiest u in de server zelf. Typ dit commando daar, of kies /abonneer nieuw voor een privébericht.';
const NO_MANAGER =
  'Alleen wie de server beheert, kan meldingen in een kanaal zetten. Met /abonneer nieuw krijgt u ze zelf, per privébericht.';

/** `/abonneer nieuw`: by DM, after one that arrived. */
export async function subscribeDm(input: CommandInput, services: Services): Promise<Message> {
  const wish = readWish(input);
  if (wish.kind === 'wrong') return renderNotice(wish.sentence);
  const { wens, frequentie } = wish;
  return addDm({ ...wens, frequentie, ...dmOf(input) }, services);
}

/** `/abonneer volg`: tells when a later letter may answer a vraag. */
export async function follow(input: CommandInput, services: Services): Promise<Message> {
  const cited = await cite(input.options.getString('vraag', true), services.archive);
  const [stored, ...others] = cited.kind === 'pairs' ? cited.pairs : [];
  if (!stored || others.length > 0) {
    return renderNotice('Kies één vraag, met het nummer erbij: bijvoorbeeld 2024-04-08/7.');
  }
  const volgt = { kenmerk: stored.brief.kenmerk, nr: stored.pair.nr };
  if (stored.pair.antwoord) {
    return renderNotice(
      `Vraag ${formatCitation(volgt)} heeft al een antwoord; met /citeer leest u het. Volgen kan een vraag waarop het antwoord later komt.`,
    );
  }
  const wens: Wens = { woorden: null, onderwerp: null, vraagsteller: null, volgt };
  return addDm({ ...wens, frequentie: 'meteen', ...dmOf(input) }, services);
}

/** `/abonneer kanaal`: for who manages the server, also where Discord's settings let others in. */
export async function subscribeChannel(input: CommandInput, services: Services): Promise<Message> {
  const { guildId, canManage, userId, channelId: here } = input.asker;
  if (guildId === null) return renderNotice(NO_SERVER);
  if (!canManage) return renderNotice(NO_MANAGER);
  const wish = readWish(input);
  if (wish.kind === 'wrong') return renderNotice(wish.sentence);
  const channelId = input.options.getChannel('kanaal')?.id ?? here;
  const roleId = input.options.getRole('rol')?.id ?? null;
  if (roleId === guildId) return renderNotice('Kies een andere rol dan @everyone, of geen rol.');
  const wrong = await refuseChannel(guildId, channelId, services);
  if (wrong) return wrong;
  const bestemming = { kind: 'kanaal' as const, guildId, channelId };
  const { wens, frequentie } = wish;
  return add({ ...wens, frequentie, bestemming, makerId: userId, roleId }, services);
}

/** @returns what is wrong with the channel; null when the bot can write in it. */
async function refuseChannel(
  guildId: string,
  channelId: string,
  { messenger }: Services,
): Promise<Message | null> {
  const missing = await messenger.missing(guildId, channelId);
  if (missing === null) return renderNotice('Kies een tekstkanaal van deze server.');
  return missing.length === 0 ? null : renderMissing(channelId, missing);
}

/** Where a channel is open to all and the server is not. */
export const FOR_SOME =
  'Brieven per privébericht zijn er alleen voor leden met een bepaalde rol. Vraag de griffie om die rol, en typ het commando daarna opnieuw.';

function dmOf({ asker: { userId } }: CommandInput) {
  return { bestemming: { kind: 'dm' as const, userId }, makerId: userId, roleId: null };
}

async function addDm(wish: NewAbonnement, services: Services): Promise<Message> {
  const { makerId: userId, frequentie } = wish;
  const own = await services.archive.meldingen.subscriptions({ userId });
  if (own.length >= MOST) return renderNotice(FULL);
  if (!(await services.messenger.mayReceive({ kind: 'dm', userId }))) return renderNotice(FOR_SOME);
  const closed = await sendTestDm(userId, { wens: wish, frequentie }, services.messenger);
  return closed === null ? add(wish, services) : renderNotice(closed);
}

async function add(wish: NewAbonnement, { archive }: Services): Promise<Message> {
  const made = await archive.meldingen.subscribe(wish, MOST);
  return made ? confirm(made) : renderNotice(FULL);
}

function confirm(made: Abonnement): Message {
  const { id, bestemming, frequentie, roleId } = made;
  const isDm = bestemming.kind === 'dm';
  const place = isDm
    ? 'U krijgt een privébericht'
    : `Berichten komen in <#${bestemming.channelId}>`;
  const role = roleId === null ? '' : ` en noemen <@&${roleId}>`;
  return buildMessage({
    blocks: [
      plainBlock(
        `### Melding ${id} staat aan`,
        `${escapeMarkdown(wensText(made))}, ${frequentieText(frequentie)}. ${place}${role}.`,
        `Kijk met /abonneer proef nummer: ${id} welke brieven u tot nu toe had gekregen.`,
        `-# Hiervoor bewaart Vraagbaak ${isDm ? 'uw gebruikersnummer' : 'het nummer van het kanaal en dat van u'} en deze woorden, tot u stopt (/abonneer stop nummer: ${id}), en waar zijn berichten staan, om ze te verbeteren als een brief verandert.`,
      ),
    ],
  });
}
