import { Option, type Command } from 'commander';
import type { Context } from './context.ts';
import { herstel } from './herstel.ts';
import { reservekopie } from './reservekopie.ts';

const json = () => new Option('--json', 'één JSON-waarde');

/** The commands for who keeps the machine. */
export function addOperation(
  program: Command,
  withContext: (work: (context: Context) => Promise<void>) => Promise<void>,
): void {
  program
    .command('reservekopie <bestand>')
    .description('kopieert de gegevens naar een bestand; mag terwijl de bot draait')
    .addOption(json())
    .action((path: string, options) =>
      withContext((context) => reservekopie(path, options, context)),
    );
  program
    .command('herstel <bestand>')
    .description('zet een reservekopie terug; de bot moet gestopt zijn')
    .addOption(json())
    .action((path: string, options) => withContext((context) => herstel(path, options, context)));
}
