import type { BaseInteraction } from 'discord.js';
import type { Archive } from '../ports.ts';
import { askerOf } from './askerOf.ts';
import { askerSettings } from './askerSettings.ts';
import { isDirect } from './isDirect.ts';
import type { Audience } from './message.ts';

/** Who reads an answer to this interaction. */
export function audienceOf(
  interaction: BaseInteraction,
  isPublic: boolean,
  archive: Archive,
): Audience {
  if (isDirect(interaction)) return 'alone';
  if (isPublic) return 'channel';
  return askerSettings(askerOf(interaction), archive).antwoorden === 'verborgen'
    ? 'alone'
    : 'asker';
}
