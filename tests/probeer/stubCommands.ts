import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

const named = (name: string) => ({ name, description: `Doet ${name}` });
const option = (type: number, name: string) => ({ type, ...named(name) });

/** Options of every type, subcommands, and a command for messages. */
export const STUB_COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  ...['formulier', 'alles', 'opmaak', 'geheim', 'traag', 'meld', 'draad'].map(named),
  {
    ...named('opties'),
    options: [
      { ...option(3, 'tekst'), type: 3, required: true },
      { ...option(3, 'keuze'), type: 3, choices: [{ name: 'Een', value: 'een' }] },
      { ...option(4, 'getal'), type: 4, min_value: 1, max_value: 9 },
      { ...option(5, 'zeker'), type: 5 },
      { ...option(6, 'lid'), type: 6 },
      { ...option(7, 'kanaal'), type: 7 },
      { ...option(11, 'bestand'), type: 11 },
    ],
  },
  {
    ...named('beheer'),
    default_member_permissions: '32',
    options: [{ ...named('brief'), type: 1 }],
  },
  { name: 'Bewaar', type: 3 },
];
