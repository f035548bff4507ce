import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, messageCommands } from '../../commands/index.ts';
import { createReader } from '../../src/app/createReader.ts';
import { ingest } from '../../src/app/ingest.ts';
import type { Beheer } from '../../src/discord/beheer/beheer.ts';
import { startBot, type Bot, type BotOptions } from '../../src/discord/startBot.ts';
import { createFolderSource, createPathsSource } from '../../src/files/createFolderSource.ts';
import { createLetterFolder } from '../../src/files/desk/createLetterFolder.ts';
import { createWaitingRoom } from '../../src/files/desk/createWaitingRoom.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import type { FakeDiscordOptions } from '../fakeDiscord/options.ts';
import { openTestArchive } from './openTestArchive.ts';

/** A letter with two vragen; `about` makes another letter of it. */
export function letterText(about = 'fietspaden', date = '3 juni 2024'): string {
  return `Gemeente Voorbeeld

Aan de heer P. Proefman
${date === '' ? '' : `\nDatum: ${date}`}
Onderwerp: Beantwoording vragen ex artikel 33 RvO inzake ${about}

Geachte heer Proefman,

Hierbij ontvangt u de antwoorden op uw vragen over ${about}.

Vraag 1
Hoeveel ${about} zijn er in onze gemeente aangelegd en onderhouden?

Antwoord 1
In onze gemeente zijn dit jaar honderdtwintig ${about} aangelegd en onderhouden.

Vraag 2
Wanneer komen er meer ${about} bij en wie betaalt dat?

Antwoord 2
Volgend voorjaar komen er twintig ${about} bij; de provincie betaalt de helft.

Hoogachtend,
burgemeester en wethouders van Voorbeeld
`;
}

/** A council's server with a bot that may be managed there. */
export interface BeheerWorld {
  readonly fake: FakeDiscord;
  readonly archive: Archive;
  /** The folder of letters, and the folder of the data. */
  readonly folder: string;
  readonly data: string;
  readonly logged: object[];
  readonly beheer: Beheer;
  /** Starts the bot, or starts it again. */
  start(options?: Partial<BotOptions>): Promise<void>;
  /** Names of the files in the folder of letters, hidden ones too. */
  files(): readonly string[];
  waiting(): readonly string[];
  close(): Promise<void>;
}

const PATIENCE = { retries: 2, firstWait: 20, readyWithin: 3000 };

export async function openBeheer(options: FakeDiscordOptions = {}): Promise<BeheerWorld> {
  const fake = await createFakeDiscord(options);
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-brieven-'));
  const data = mkdtempSync(join(tmpdir(), 'vraagbaak-gegevens-'));
  for (const name of readdirSync('seeds')) copyFileSync(join('seeds', name), join(folder, name));
  const archive = await openTestArchive({});
  const source = createFolderSource(folder);
  await ingest(source, () => {}, archive);
  const logged: object[] = [];
  const write = (fields: object, message: string) => logged.push({ ...fields, said: message });
  const reader = createReader({
    archive,
    sourceOf: (path) => createPathsSource([path], folder),
    onRead: () => {},
    onError: () => {},
  });
  const beheer: Beheer = {
    servers: [fake.guildId],
    room: createWaitingRoom(data, { origin: new URL(fake.api).origin, within: 2000 }),
    folder: createLetterFolder(folder, data),
    source,
    take: reader.take,
    eraseFetched: async () => {},
  };
  let bot: Bot | undefined;
  return {
    fake,
    archive,
    folder,
    data,
    logged,
    beheer,
    async start(extra = {}) {
      await bot?.stop();
      bot = await startBot({
        token: fake.token,
        api: fake.api,
        guildId: undefined,
        archive,
        beheer,
        commands,
        messageCommands,
        log: { info: write, warn: write, error: write },
        patience: PATIENCE,
        ...extra,
      });
    },
    files: () => readdirSync(folder).toSorted(),
    waiting: () => {
      try {
        return readdirSync(join(data, 'wachtkamer'));
      } catch {
        return [];
      }
    },
    async close() {
      await bot?.stop();
      await fake.close();
      await archive.close();
    },
  };
}
