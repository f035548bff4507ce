import type { Antwoorden, PlaceSettings, Wie } from '../../core/settings/guildSettings.ts';
import type { CommandOptions } from '../command.ts';
import type { Message } from '../message.ts';
import { renderNotice } from '../renderNotice.ts';
import type { Managing } from './manage.ts';
import { renderSettings } from './renderSettings.ts';

const ROLE_MISSING = 'Kies bij "wie: rollen" ook een rol. Er is niets veranderd.';
const ROLE_ONLY = 'Kies bij een rol ook "wie: rollen". Er is niets veranderd.';
const EVERYONE =
  'De rol @everyone heeft elk lid. Kies een andere rol, of "wie: iedereen". Er is niets veranderd.';
const NOT_YOURS =
  'Alleen wie in deze server het recht "Server beheren" heeft, stelt in welke rollen /beheer mogen gebruiken. Er is niets veranderd.';
const SHOW_IT =
  'Discord toont /beheer uit zichzelf alleen aan wie de server beheert. Zet de rol er ook bij in Serverinstellingen, Integraties, Vraagbaak, /beheer.';

/** `/beheer instellingen`: changes what is filled in, and shows what holds now. */
export async function changeSettings(
  options: CommandOptions,
  { archive, asker }: Managing,
): Promise<Message> {
  const { settings } = archive;
  const { guildId } = asker;
  const refusal = refuse(options, asker);
  if (refusal !== null) return renderNotice(refusal);
  const place = { guildId, channelId: options.getChannel('kanaal')?.id ?? null };
  const own = settings.of(guildId);
  const now = place.channelId === null ? own.server : own.channels.get(place.channelId);
  settings.setPlace(place, readChange(options, now?.wie ?? null));
  const isExtended = changeRoles(options, { archive, asker });
  return renderSettings(settings.of(guildId), isExtended ? SHOW_IT : '');
}

function refuse(options: CommandOptions, { guildId, canManage }: Managing['asker']): string | null {
  const role = options.getRole('rol');
  const isForRoles = options.getString('wie') === 'rollen';
  const changed = [options.getRole('beheerrol'), options.getRole('beheerrol-weg')];
  if (changed.some((one) => one !== null) && !canManage) return NOT_YOURS;
  if ([role, ...changed].some((one) => one?.id === guildId)) return EVERYONE;
  if (isForRoles && role === null) return ROLE_MISSING;
  return role !== null && !isForRoles ? ROLE_ONLY : null;
}

/** `standaard` takes back what was set. */
function readChange(options: CommandOptions, now: Wie | null): Partial<PlaceSettings> {
  const antwoorden = options.getString('antwoorden');
  const wie = options.getString('wie');
  return {
    ...(antwoorden !== null && { antwoorden: toAntwoorden(antwoorden) }),
    ...(wie !== null && { wie: toWie(wie, options.getRole('rol')?.id, now) }),
  };
}

function toAntwoorden(value: string): Antwoorden | null {
  if (value === 'standaard') return null;
  return value === 'keuze' || value === 'openbaar' ? value : 'verborgen';
}

/** A role comes with those that were allowed already. */
function toWie(value: string, role: string | undefined, now: Wie | null): Wie | null {
  if (value === 'iedereen') return 'iedereen';
  if (value !== 'rollen' || role === undefined) return null;
  const others = Array.isArray(now) ? now.filter((id) => id !== role) : [];
  return [...others, role];
}

/** @returns whether a role was added. */
function changeRoles(
  options: CommandOptions,
  { archive, asker }: Pick<Managing, 'archive' | 'asker'>,
): boolean {
  const added = options.getRole('beheerrol')?.id;
  const removed = options.getRole('beheerrol-weg')?.id;
  if (added === undefined && removed === undefined) return false;
  const { settings } = archive;
  const { beheerRoles } = settings.of(asker.guildId);
  const kept = beheerRoles.filter((id) => id !== added && id !== removed);
  const isNew = added !== undefined && added !== removed;
  settings.setBeheerRoles(asker.guildId, isNew ? [...kept, added] : kept);
  return isNew;
}
