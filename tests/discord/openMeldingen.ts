import { commands, messageCommands } from '../../commands/index.ts';
import type { BotLog } from '../../src/discord/botLog.ts';
import type { MeldingenOptions } from '../../src/discord/meldingen/startMeldingen.ts';
import { startBot, type Bot } from '../../src/discord/startBot.ts';
import type { Archive } from '../../src/ports.ts';
import { createFakeDiscord, type FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import type { Message } from '../fakeDiscord/types.ts';
import type { FakeDiscordOptions } from '../fakeDiscord/options.ts';
import { addLetters, openTestArchive } from './openTestArchive.ts';

/** What a letter of a test says. */
export interface TestLetter {
  readonly date?: string;
  readonly subject?: string;
  readonly asker?: string;
  readonly pairs: readonly (readonly [vraag: string, antwoord: string])[];
}

/** The text of a letter with numbered questions and answers. */
function letterText({ date, subject, asker, pairs }: TestLetter): string {
  return [
    asker ?? 'De heer P. Proef',
    '',
    `Proefstad, ${date ?? '8 april 2024'}`,
    '',
    `Onderwerp: ${subject ?? 'Beantwoording schriftelijke vragen'}`,
    '',
    'Geachte heer Proef,',
    '',
    'Hieronder onze antwoorden op uw vragen.',
    '',
    ...pairs.flatMap(([vraag, antwoord], at) => [
      `Vraag ${at + 1}`,
      vraag,
      '',
      `Antwoord ${at + 1}`,
      antwoord,
      '',
    ]),
    'Hoogachtend,',
    'burgemeester en wethouders van Proefstad',
  ].join('\n');
}

export const BIJSTAND: TestLetter = {
  subject: 'Bijstand in Proefstad',
  pairs: [
    ['Hoeveel mensen hebben bijstand?', 'In Proefstad krijgen 412 mensen een bijstandsuitkering.'],
    ['Wat kost dat?', 'De kosten zijn 5 miljoen euro per jaar.'],
  ],
};
export const BRUG: TestLetter = {
  date: '9 april 2024',
  subject: 'De brug over de beek',
  pairs: [['Is de brug veilig?', 'Ja, de brug is in maart gekeurd.']],
};

/** A bot that tells of letters, in a world whose time can be moved. */
export interface TestMeldingen {
  readonly fake: FakeDiscord;
  readonly archive: Archive;
  readonly logged: object[];
  readonly log: BotLog;
  /** Reads a letter in, or another version of it. */
  put(name: string, letter: TestLetter): Promise<void>;
  start(options?: Partial<MeldingenOptions>): Promise<void>;
  stop(): Promise<void>;
  /** Waits until nothing is planned or due any more. */
  quiet(): Promise<void>;
  /** The bot's messages in a place, oldest first. */
  sent(place: string): readonly Message[];
  /** Sets the clock to this moment. */
  setClock(iso: string): void;
  close(): Promise<void>;
}

const START = 'brug-van-vroeger.txt';
const OLD: TestLetter = {
  date: '2 januari 2024',
  subject: 'Lantaarns',
  pairs: [['Branden de lantaarns?', 'Ja, de lantaarns branden van zes tot zes.']],
};

export async function openMeldingen(options: FakeDiscordOptions = {}): Promise<TestMeldingen> {
  const fake = await createFakeDiscord(options);
  const archive = await openTestArchive({ [START]: letterText(OLD) });
  const logged: object[] = [];
  const write = (fields: object, message: string) => logged.push({ ...fields, said: message });
  const log = { info: write, warn: write, error: write };
  let bot: Bot | undefined;
  const stop = async () => {
    await bot?.stop();
    bot = undefined;
  };
  const sent = (place: string) =>
    fake.messages(place).filter(({ author, flags }) => author.id === fake.bot.id && !(flags & 64));
  return {
    fake,
    archive,
    logged,
    log,
    put: (name, letter) => addLetters(archive, { [name]: letterText(letter) }),
    start: async (meldingen = {}) => {
      bot = await startBot({
        token: fake.token,
        api: fake.api,
        guildId: undefined,
        archive,
        log,
        commands,
        messageCommands,
        patience: { retries: 2, firstWait: 20, readyWithin: 3000 },
        requestWithin: 1000,
        meldingen: { now: () => fake.clock.now(), pollMs: 10, settleMs: 0, ...meldingen },
      });
    },
    stop,
    quiet: () => quiet(fake, archive),
    sent,
    setClock: (iso) => fake.clock.advance(Date.parse(iso) - fake.clock.now()),
    close: async () => {
      await stop();
      await fake.close();
      await archive.close();
    },
  };
}

async function quiet(fake: FakeDiscord, { meldingen }: Archive): Promise<void> {
  const deadline = Date.now() + 8000;
  for (;;) {
    const { unplanned, meldingen: counts } = await meldingen.overview();
    const due = await meldingen.dueDestinations(fake.clock.now());
    if (unplanned === 0 && due.length === 0 && counts.bezig === 0) return;
    if (Date.now() > deadline) throw new Error(`not quiet: ${JSON.stringify(counts)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
