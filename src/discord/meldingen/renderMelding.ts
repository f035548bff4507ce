import { formatDate } from '../../core/formatDate.ts';
import { readLetter, type Letter } from '../../app/meldingen/letter.ts';
import { matchLetter } from '../../app/meldingen/matchLetter.ts';
import { isQuiet, type Schedule } from '../../core/meldingen/schedule.ts';
import { localDate } from '../../core/meldingen/zonedTime.ts';
import type { Abonnement, Melding, MeldingBrief } from '../../meldingStore.ts';
import type { Archive } from '../../ports.ts';
import type { Message } from '../message.ts';
import { renderBrief, type Wanted } from './renderBrief.ts';
import { renderClosed } from './renderClosed.ts';
import { renderCorrectie } from './renderCorrectie.ts';
import { renderGone } from './renderGone.ts';
import { renderOverzicht } from './renderOverzicht.ts';
import { renderUitgezet } from './renderUitgezet.ts';
import { toPost, type Post } from './toPost.ts';

/** What a message is made with, at the moment when it is sent. */
interface Making {
  readonly archive: Archive;
  readonly now: number;
  readonly schedule: Schedule;
  /** For an edit: where it stands nobody may read letters any more. */
  readonly isClosed?: boolean;
}

/**
 * Makes a message of the outbox from the letters as they are now.
 *
 * @returns null when there is nothing to tell any more.
 * @throws {@link BotError} `QUOTE_NOT_VERIFIED`.
 */
export async function renderMelding(melding: Melding, making: Making): Promise<Post | null> {
  const abonnementen = await making.archive.meldingen.subscriptions();
  const isSilent = isQuiet(making.now, making.schedule);
  if (melding.kind === 'uitgezet') {
    const off = abonnementen.filter((each) => isAbout(each, melding));
    return off.length > 0 ? toPost(renderUitgezet(off, melding.nonce), { isSilent }) : null;
  }
  if (melding.kind === 'bewerking') {
    const { target } = melding;
    const message = target && (await renderShown(target, abonnementen, making));
    return message && toPost(message);
  }
  const active = abonnementen.filter(({ staat }) => staat === 'actief');
  const roleIds = melding.kind === 'correctie' ? [] : rolesOf(melding, active);
  const message = await renderNew(melding, { abonnementen: active, roleIds }, making);
  return message && toPost(message, { roleIds, isSilent });
}

/** A message that is to be sent: with letters that are there and wanted. */
async function renderNew(
  melding: Melding,
  telling: Telling,
  making: Making,
): Promise<Message | null> {
  const brieven = melding.brieven.filter(isWantedBy(telling.abonnementen));
  const told = { ...melding, brieven };
  const [first] = told.brieven;
  const { store } = making.archive;
  if (melding.kind === 'correctie') {
    const isThere = first && (await store.brief(first.kenmerk));
    return isThere && melding.event
      ? renderCorrectie(first.kenmerk, melding.event.changes, melding.nonce)
      : null;
  }
  const present: MeldingBrief[] = [];
  for (const each of told.brieven) {
    if (await store.brief(each.kenmerk)) present.push({ ...each, correctedAt: null });
  }
  if (present.length === 0) return null;
  return renderTold({ ...told, brieven: present }, telling, making);
}

/** A message as it stands in Discord, with its letters as they are now. */
async function renderShown(
  target: Melding,
  abonnementen: readonly Abonnement[],
  making: Making,
): Promise<Message | null> {
  if (making.isClosed && (await isAnyThere(target, making))) return renderClosed();
  return renderTold(target, { abonnementen, roleIds: rolesOf(target, abonnementen) }, making);
}

async function isAnyThere({ brieven }: Melding, { archive }: Making): Promise<boolean> {
  for (const { kenmerk } of brieven) if (await archive.store.brief(kenmerk)) return true;
  return false;
}

interface Telling {
  readonly abonnementen: readonly Abonnement[];
  readonly roleIds: readonly string[];
}

async function renderTold(
  melding: Melding,
  telling: Telling,
  making: Making,
): Promise<Message | null> {
  const { store } = making.archive;
  const { nonce, brieven } = melding;
  const [first] = brieven;
  if (!first) return null;
  const wanted = brieven.flatMap((each) => wantedOf(each, telling.abonnementen));
  const dayOf = (each: MeldingBrief) => correctedText(each, making);
  const { roleIds } = telling;
  if (melding.kind === 'overzicht') {
    const listed = [];
    for (const each of brieven) {
      const brief = await store.brief(each.kenmerk);
      const { kenmerk, isChanged } = each;
      listed.push({ kenmerk, brief, isChanged, corrected: dayOf(each) });
    }
    return renderOverzicht({ brieven: listed, wanted, nonce, roleIds });
  }
  const letter = await readLetter(first.kenmerk, store);
  if (!letter) return renderGone(first.kenmerk, await isRemoved(first.briefId, making));
  const { brief, pairs } = letter;
  const met = await matchAnew(wanted, letter, making.archive);
  const { isChanged } = first;
  return renderBrief({
    brief,
    pairs,
    wanted: met,
    nonce,
    isChanged,
    corrected: dayOf(first),
    roleIds,
  });
}

/**
 * The letter may read otherwise since it was queued or told: what is quoted as the reason
 * is what meets the wish now, and what may answer a vraag that is followed does so now.
 */
async function matchAnew(
  wanted: readonly Wanted[],
  letter: Letter,
  archive: Archive,
): Promise<readonly Wanted[]> {
  const met: Wanted[] = [];
  for (const { abonnement } of wanted) {
    const verdict = await matchLetter(abonnement, letter, archive);
    if (verdict.isMatch) met.push({ abonnement, nr: verdict.nr });
    else if (abonnement.volgt === null) met.push({ abonnement, nr: null });
  }
  return met;
}

async function isRemoved(briefId: number, { archive }: Making): Promise<boolean> {
  return !(await archive.store.summaries()).some(({ id }) => id === briefId);
}

function wantedOf(
  { redenen }: MeldingBrief,
  abonnementen: readonly Abonnement[],
): readonly Wanted[] {
  return redenen.flatMap(({ abonnementId, nr }) => {
    const abonnement = abonnementen.find(({ id }) => id === abonnementId);
    return abonnement ? [{ abonnement, nr }] : [];
  });
}

function isWantedBy(active: readonly Abonnement[]): (brief: MeldingBrief) => boolean {
  return (brief) => wantedOf(brief, active).length > 0;
}

/** Every role that one of its subscriptions mentions. */
function rolesOf({ brieven }: Melding, abonnementen: readonly Abonnement[]): readonly string[] {
  const wanted = brieven.flatMap((each) => wantedOf(each, abonnementen));
  return [...new Set(wanted.flatMap(({ abonnement }) => abonnement.roleId ?? []))];
}

function isAbout({ staat, makerId, bestemming }: Abonnement, melding: Melding): boolean {
  const { about } = melding;
  return (
    staat === 'uit' &&
    melding.bestemming.kind === 'dm' &&
    makerId === melding.bestemming.userId &&
    bestemming.kind === 'kanaal' &&
    about?.kind === 'kanaal' &&
    bestemming.channelId === about.channelId
  );
}

/** `12 mei 2024`. */
function correctedText({ correctedAt }: MeldingBrief, { schedule }: Making): string | null {
  return correctedAt === null ? null : formatDate(localDate(correctedAt, schedule.zone));
}
