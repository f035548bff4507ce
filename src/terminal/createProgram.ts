import { Command, InvalidArgumentError, Option } from 'commander';
import { addBeheer } from './addBeheer.ts';
import { addOperation } from './addOperation.ts';
import * as commands from './commands.ts';
import type { TypedFilter } from '../app/readFilter.ts';
import type { Context } from './context.ts';
import { citeer } from './citeer.ts';
import { controleer } from './controleer.ts';
import { dutchUsage } from './dutchUsage.ts';
import { meet } from './meet.ts';
import { meldingen } from './meldingen.ts';
import { ophalen } from './ophalen.ts';
import { terugmeldingen } from './terugmeldingen.ts';

/** Flags that every command takes. */
export interface Flags {
  readonly brieven?: string;
  readonly gegevens?: string;
}

/** What the program does: `run` gets a command's work and gives it its context. */
export interface ProgramActions {
  /** Starts the bot, or the conversation when there is no token. */
  start(flags: Flags): Promise<void>;
  run(flags: Flags, work: (context: Context) => Promise<void>): Promise<void>;
}

const json = () => new Option('--json', 'één JSON-waarde per resultaat');
const aantal = () =>
  new Option('--aantal <n>', 'hoeveel vindplaatsen hoogstens').default(5).argParser(toCount);

/** The command line, in Dutch. Wrong usage throws commander's own error. */
export function createProgram({ start, run }: ProgramActions): Command {
  const program = new Command('vraagbaak')
    .description(
      'Vindt in brieven van het college de antwoorden op raadsvragen, met citaat en nummer.',
    )
    .option('--brieven <map>', 'map met brieven')
    .option('--gegevens <map>', 'map voor de gegevens en de index')
    .helpOption('-h, --help', 'toont deze uitleg')
    .helpCommand('help [opdracht]', 'toont uitleg over een opdracht')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(dutchUsage(text)) })
    .action(() => start(program.opts<Flags>()));
  const withContext = (work: (context: Context) => Promise<void>) =>
    run(program.opts<Flags>(), work);
  addQuestions(program, withContext);
  addCitations(program, withContext);
  addLetters(program, withContext);
  addRemovals(program, withContext);
  addPublished(program, withContext);
  addFeedback(program, withContext);
  addMeldingen(program, withContext);
  addBeheer(program, withContext);
  addOperation(program, withContext);
  return program;
}

type WithContext = (work: (context: Context) => Promise<void>) => Promise<void>;

interface VraagFlags extends TypedFilter {
  readonly json?: boolean;
  readonly aantal: number;
  readonly batch?: boolean;
}

/** The flags that narrow where is looked; what they say is read with the archive at hand. */
function addFilter(command: Command): Command {
  return command
    .option('--vanaf <periode>', 'alleen brieven vanaf: 2023, "maart 2023" of 8-4-2024')
    .option('--tot <periode>', 'alleen brieven tot en met')
    .option('--vraagsteller <naam>', 'alleen vragen van dit raadslid of deze fractie')
    .option('--brief <kenmerk>', 'alleen deze brief');
}

function addQuestions(program: Command, withContext: WithContext): void {
  const vraag = program
    .command('vraag [tekst...]')
    .description('beantwoordt een vraag uit de ingelezen brieven')
    .addOption(json())
    .addOption(aantal())
    .option('--batch', 'leest vragen van de standaardinvoer, een per regel')
    .action((words: string[], { batch, ...options }: VraagFlags) =>
      withContext((context) =>
        batch
          ? commands.vraagBatch(options, context)
          : commands.vraag(words.join(' '), options, context),
      ),
    );
  addFilter(vraag);
  program
    .command('meet <map>')
    .description('meet het zoeken op corpus.jsonl en queries.jsonl')
    .addOption(json())
    .action((folder: string, options) => withContext((context) => meet(folder, options, context)));
}

function addCitations(program: Command, withContext: WithContext): void {
  program
    .command('citeer <nummer...>')
    .description(
      'toont een vraag met antwoord, een reeks of een brief: 2024-04-08/7, 2024-04-08/7-9, 2024-04-08',
    )
    .addOption(json())
    .addOption(
      new Option('--deel <deel>', 'alleen de vraag of alleen het antwoord').choices([
        'vraag',
        'antwoord',
      ]),
    )
    .option('--kopieer', 'geeft het antwoord (of met --deel de vraag) om te plakken')
    .action((words: string[], options) =>
      withContext((context) => citeer(words.join(' '), options, context)),
    );
  program
    .command('controleer <tekst...>')
    .description(
      'zegt of een tekst letterlijk in de brieven staat, bijna, of niet, en wie het zegt',
    )
    .addOption(json())
    .action((words: string[], options) =>
      withContext((context) => controleer(words.join(' '), options, context)),
    );
}

function addLetters(program: Command, withContext: WithContext): void {
  addFilter(program.command('brieven'))
    .description('toont de brieven')
    .addOption(json())
    .option('--onderwerp <woorden>', 'alleen brieven met deze woorden in het onderwerp')
    .action((options) => withContext((context) => commands.brieven(options, context)));
  program
    .command('inlezen [paden...]')
    .description(
      'leest brieven in (standaard: de map met brieven); nog eens draaien verandert niets',
    )
    .addOption(json())
    .option('--proef', 'laat alleen zien wat er zou veranderen')
    .option('--opnieuw', 'leest ook wat niet is veranderd, na een nieuwe versie van het programma')
    .action((paths: string[], options) =>
      withContext((context) => commands.inlezen(paths, options, context)),
    );
  program
    .command('ontleed <bestanden...>')
    .description('laat zien wat er in een brief wordt herkend, zonder haar op te nemen')
    .addOption(json())
    .option('--correctie', 'geeft het sjabloon voor een bestand .pairs.json')
    .action((paths: string[], options) =>
      withContext((context) => commands.ontleed(paths, options, context)),
    );
  program
    .command('intrekken <kenmerk>')
    .description('haalt een brief uit alle antwoorden')
    .option('--herstel', 'zet haar terug')
    .addOption(json())
    .action((kenmerk: string, options) =>
      withContext((context) => commands.intrekken(kenmerk, options, context)),
    );
  program
    .command('status')
    .description('hoe het archief ervoor staat')
    .addOption(json())
    .option('--rapport', 'ook wat aandacht vraagt en wat u eraan doet, om aan iemand te sturen')
    .action((options) => withContext((context) => commands.showStatus(options, context)));
}

function addMeldingen(program: Command, withContext: WithContext): void {
  program
    .command('meldingen')
    .description('hoeveel meldingen zijn verzonden, wachten of mislukten, en waarom')
    .addOption(json())
    .action((options) => withContext((context) => meldingen(options, context)));
}

function addRemovals(program: Command, withContext: WithContext): void {
  program
    .command('vrijgeven <kenmerk>')
    .description('toont een brief die in quarantaine stond')
    .addOption(json())
    .action((kenmerk: string, options) =>
      withContext((context) => commands.vrijgeven(kenmerk, options, context)),
    );
  program
    .command('verwijder <nummer>')
    .description('wist een brief of één vraag voorgoed: 2024-04-08 of 2024-04-08/7')
    .addOption(json())
    .action((input: string, options) =>
      withContext((context) => commands.verwijder(input, options, context)),
    );
}

function addPublished(program: Command, withContext: WithContext): void {
  program
    .command('ophalen')
    .description(
      'haalt nieuwe brieven op bij de bron (BRON_URL) en leest ze in; trekt in wat daar is verwijderd',
    )
    .addOption(json())
    .option('--vanaf <datum>', 'vanaf deze datum (standaard: BRON_VANAF)', toDate)
    .option('--tot <datum>', 'tot en met deze datum', toDate)
    .action((options) => withContext((context) => ophalen(options, context)));
}

function addFeedback(program: Command, withContext: WithContext): void {
  program
    .command('terugmeldingen')
    .description('toont wat gebruikers over antwoorden zeiden, en vragen die zij lieten bewaren')
    .addOption(json())
    .option('--wis', 'wist de bewaarde vragen; de aantallen blijven')
    .action((options) => withContext((context) => terugmeldingen(options, context)));
}

function toCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw new InvalidArgumentError('Kies een heel getal van 1 tot en met 100.');
}

function toDate(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value));
  if (isDate) return value;
  throw new InvalidArgumentError('Geef een datum zoals 2024-01-31.');
}
