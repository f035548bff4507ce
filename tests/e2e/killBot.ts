/**
 * The bot as a process of its own, to be killed by `kill.test.ts`: real store,
 * index, reading, outbox and Discord connection, with vectors that need no
 * model. Arguments: folder of data, folder of letters, API address, token.
 */
import { commands, messageCommands } from '../../commands/index.ts';
import { openArchive } from '../../index/openArchive.ts';
import { ingest } from '../../src/app/ingest.ts';
import { startBot } from '../../src/discord/startBot.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { LetterEmbeddings } from '../fixtures/LetterEmbeddings.ts';

const [data = '', brieven = '', api = '', token = ''] = process.argv.slice(2);
const write = (fields: object, message: string) =>
  process.stdout.write(`${JSON.stringify({ ...fields, message })}\n`);
const log = { info: write, warn: write, error: write };

const archive = await openArchive({
  folder: data,
  embeddings: new LetterEmbeddings(),
  identity: LetterEmbeddings.identity,
});
const source = createFolderSource(brieven);
await ingest(source, () => {}, archive);
await startBot({
  token,
  api,
  guildId: undefined,
  archive,
  log,
  commands,
  messageCommands,
  patience: { retries: 5, firstWait: 50, readyWithin: 10_000 },
  meldingen: { pollMs: 10, settleMs: 0 },
});
write({}, 'ready');
for (;;) await ingest(source, () => {}, archive);
