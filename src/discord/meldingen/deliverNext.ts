import { describeError } from '../../describeError.ts';
import type { Schedule } from '../../core/meldingen/schedule.ts';
import type { Bestemming, Melding } from '../../meldingStore.ts';
import type { Archive } from '../../ports.ts';
import type { BotLog } from '../botLog.ts';
import type { Messenger } from './messenger.ts';
import { renderMelding } from './renderMelding.ts';
import { sendFault, type SendFault } from './sendFault.ts';

export interface DeliveryPorts {
  readonly archive: Archive;
  readonly messenger: Messenger;
  readonly log: BotLog;
  readonly schedule: Schedule;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1: keeps what failed together from being tried together. */
  random(): number;
}

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 3_600_000;

/**
 * Sends the next message that is due for a destination. Before it is handed to
 * Discord it is marked as perhaps sent; whoever finds it so after a failure or a
 * restart first looks in the channel, and sends it again under the same nonce.
 *
 * @returns false when there was none.
 * @throws when the store fails: what was sent is then found in the channel next time.
 */
export async function deliverNext(bestemming: Bestemming, ports: DeliveryPorts): Promise<boolean> {
  const { meldingen } = ports.archive;
  const melding = await meldingen.claim(bestemming, ports.now());
  if (!melding) return false;
  const attempt = { isMaybeSent: melding.staat === 'bezig' };
  try {
    if (melding.kind === 'bewerking') await update(melding, ports);
    else await send(melding, ports, attempt);
  } catch (error) {
    await settle({ melding, error, ...attempt }, ports);
  }
  return true;
}

/** What is known of a message while it is tried. */
interface Attempt {
  /** Whether an earlier try may have brought it to Discord; until it was looked for in the channel. */
  isMaybeSent: boolean;
}

async function send(melding: Melding, ports: DeliveryPorts, attempt: Attempt): Promise<void> {
  const { archive, messenger } = ports;
  const { id, nonce, bestemming } = melding;
  const channelId = await messenger.open(bestemming);
  const earlier = attempt.isMaybeSent
    ? await messenger.find(channelId, nonce, Math.min(melding.since ?? Infinity, ports.now()))
    : null;
  if (earlier !== null) {
    return archive.meldingen.sent(id, { channelId, messageId: earlier }, ports.now());
  }
  attempt.isMaybeSent = false;
  if (await isForOthersOnly(melding, ports)) {
    return archive.meldingen.turnOff(id, { code: 'rol', isUnsent: true, due: ports.now() });
  }
  const due = await archive.meldingen.withoutHeld(melding);
  const post = await renderMelding(due, { ...ports, now: ports.now() });
  if (!post) return holdOrDrop(due, ports);
  const replyTo = melding.target?.messageId;
  const messageId = await messenger.send(channelId, post, { nonce, ...(replyTo && { replyTo }) });
  return archive.meldingen.sent(id, { channelId, messageId }, ports.now());
}

/** Whether it has words of letters for where nobody may ask for them any more. */
async function isForOthersOnly(
  { bestemming, kind }: Melding,
  { messenger }: DeliveryPorts,
): Promise<boolean> {
  return kind !== 'uitgezet' && !(await messenger.mayReceive(bestemming));
}

/** Nothing to send now: it waits for a subscription that was paused just then, or is needed no more. */
async function holdOrDrop({ id, brieven }: Melding, ports: DeliveryPorts): Promise<void> {
  const { meldingen } = ports.archive;
  const ids = brieven.flatMap(({ redenen }) => redenen.map(({ abonnementId }) => abonnementId));
  const wanting = (await meldingen.subscriptions()).filter((each) => ids.includes(each.id));
  const isHeld = wanting.length > 0 && wanting.every(({ staat }) => staat !== 'actief');
  if (isHeld) return meldingen.retry(id, ports.now(), { code: '', isUnsent: true });
  return meldingen.drop(id, 'vervallen', 'brief weg');
}

/** To do this twice does no harm. */
async function update(melding: Melding, ports: DeliveryPorts): Promise<void> {
  const { archive, messenger } = ports;
  const { channelId, messageId } = melding.target ?? { channelId: null, messageId: null };
  const isClosed = await isForOthersOnly(melding, ports);
  const post = await renderMelding(melding, { ...ports, now: ports.now(), isClosed });
  if (!post || channelId === null || messageId === null) {
    return archive.meldingen.drop(melding.id, 'vervallen', 'niet verzonden');
  }
  await messenger.edit({ channelId, messageId }, post);
  return archive.meldingen.sent(melding.id, { channelId, messageId }, ports.now());
}

interface Failure extends Attempt {
  readonly melding: Melding;
  readonly error: unknown;
}

async function settle(
  { melding, error, isMaybeSent }: Failure,
  ports: DeliveryPorts,
): Promise<void> {
  const { meldingen } = ports.archive;
  const fault = sendFault(error);
  const { code } = fault;
  const isEdit = melding.kind === 'bewerking';
  // That it could not be looked for says nothing of what an earlier try did.
  const again = { code, isUnsent: isEdit || (fault.isUnsent && !isMaybeSent) };
  const due = ports.now() + waitOf(melding, ports);
  const about = { ...describeError(error), melding: melding.id, kind: melding.kind };
  ports.log[fault.kind === 'later' ? 'warn' : 'error'](about, 'a message was not sent');
  switch (outcomeOf(fault.kind, { isEdit, isMaybeSent })) {
    case 'later':
      return meldingen.retry(melding.id, due, again);
    case 'gone':
      return meldingen.drop(melding.id, 'vervallen', code);
    case 'refused':
      return meldingen.drop(melding.id, 'mislukt', code);
    case 'off':
      // A word about a channel is no reason to turn anything off.
      return melding.kind === 'uitgezet'
        ? meldingen.drop(melding.id, 'mislukt', code)
        : meldingen.turnOff(melding.id, { ...again, due });
  }
}

/**
 * What must go from a channel goes when it can: one that is hidden may be shown again. And
 * what may stand in one is looked for again, whatever was wrong with looking.
 */
function outcomeOf(
  kind: SendFault['kind'],
  { isEdit, isMaybeSent }: { readonly isEdit: boolean; readonly isMaybeSent: boolean },
): SendFault['kind'] {
  if (kind === 'off' && isEdit) return 'later';
  return kind === 'refused' && isMaybeSent && !isEdit ? 'later' : kind;
}

/** Whole milliseconds: twice as long each time, up to an hour, and half of it left to chance. */
function waitOf({ attempts }: Melding, { random }: DeliveryPorts): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts, 20));
  return Math.round(longest * (0.5 + random() / 2));
}
