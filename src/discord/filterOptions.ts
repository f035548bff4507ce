import { SlashCommandStringOption } from 'discord.js';
import type { TypedFilter } from '../app/readFilter.ts';
import { withoutInvisible } from '../core/invisible.ts';

/** Longer than any name, date or number; what is longer would not fit in a button. */
const MAX = 60;

/** The options by which a command narrows where it looks, as the user types them. */
const FILTER_OPTIONS = [
  ['vanaf', 'Alleen brieven vanaf dit jaar, deze maand of deze datum.'],
  ['tot', 'Alleen brieven tot en met dit jaar, deze maand of deze datum.'],
  ['vraagsteller', 'Alleen vragen van dit raadslid of deze fractie.'],
  ['brief', 'Alleen deze brief.'],
] as const;

/** In the order in which users see them; all complete from the archive, see `completeFilter`. */
export function filterOptions(): readonly SlashCommandStringOption[] {
  return FILTER_OPTIONS.map(([name, description]) =>
    new SlashCommandStringOption()
      .setName(name)
      .setDescription(description)
      .setMaxLength(MAX)
      .setAutocomplete(true),
  );
}

/** What a user filled in for them. */
export function typedFilter(options: { getString(name: string): string | null }): TypedFilter {
  const text = (name: string) => withoutInvisible(options.getString(name) ?? '');
  return {
    vanaf: text('vanaf'),
    tot: text('tot'),
    vraagsteller: text('vraagsteller'),
    brief: text('brief'),
  };
}
