import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Context } from './context.ts';
import { exporteer } from './exporteer.ts';
import { instellingen } from './instellingen.ts';

const ID = /^\d{17,20}$/u;

/** The commands for what /beheer does in Discord and no other command does. */
export function addBeheer(
  program: Command,
  withContext: (work: (context: Context) => Promise<void>) => Promise<void>,
): void {
  program
    .command('exporteer [bestand]')
    .description('alle brieven en instellingen als JSON, zonder abonnementen, vragen en gebruikers')
    .action((path: string | undefined) => withContext((context) => exporteer(path, context)));
  program
    .command('instellingen')
    .argument('[server]', 'nummer van een Discordserver', toId)
    .description('wie er in Discord mag vragen, en wie de antwoorden ziet')
    .addOption(new Option('--json', 'één JSON-waarde per server'))
    .option('--kanaal <nummer>', 'alleen voor dit kanaal', toId)
    .addOption(
      new Option('--antwoorden <wie>', 'wie ziet het antwoord op /vraag').choices([
        'verborgen',
        'keuze',
        'openbaar',
        'standaard',
      ]),
    )
    .option('--wie <rollen>', 'iedereen, standaard, of nummers van rollen met komma’s', (value) =>
      toRoles(value, ['iedereen', 'standaard']),
    )
    .option('--beheerrollen <rollen>', 'welke rollen ook /beheer mogen, of geen', (value) =>
      toRoles(value, ['geen']),
    )
    .action((server: string | undefined, flags) =>
      withContext((context) => instellingen(server, flags, context)),
    );
}

function toId(value: string): string {
  if (ID.test(value)) return value;
  throw new InvalidArgumentError('Geef een nummer van Discord (17 tot 20 cijfers).');
}

function toRoles(value: string, words: readonly string[]): readonly string[] {
  return words.includes(value) ? [value] : value.split(',').map((id) => toId(id.trim()));
}
