/**
 * The bot as a process of its own for `soak.test.ts`: real store, index, reading,
 * outbox and Discord connection. At SIGUSR2 it collects garbage and says what it
 * holds. Arguments: folder of data, folder of letters, API address, token, and
 * `model` for the real language model.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { commands, messageCommands } from '../../commands/index.ts';
import { createEmbedder } from '../../index/embedder/createEmbedder.ts';
import { modelIdentity } from '../../index/embedder/modelIdentity.ts';
import { openArchive } from '../../index/openArchive.ts';
import { ingest } from '../../src/app/ingest.ts';
import { startBot } from '../../src/discord/startBot.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { LetterEmbeddings } from '../fixtures/LetterEmbeddings.ts';

const [data = '', brieven = '', api = '', token = '', kind = ''] = process.argv.slice(2);
const write = (fields: object, message: string) =>
  process.stdout.write(`${JSON.stringify({ ...fields, message })}\n`);
const log = { info: () => {}, warn: write, error: write };

async function openEmbeddings() {
  if (kind !== 'model') {
    return { embeddings: new LetterEmbeddings(), identity: LetterEmbeddings.identity };
  }
  const embeddings = await createEmbedder('index/model');
  return { embeddings, identity: modelIdentity(embeddings.info) };
}

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  write(
    { rss, held: heapUsed + external, handles: process.getActiveResourcesInfo().length },
    'held',
  );
});

const archive = await openArchive({ folder: data, ...(await openEmbeddings()) });
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
  meldingen: { pollMs: 100, settleMs: 0 },
});
write({}, 'ready');
for (;;) {
  await wait(500);
  await ingest(source, () => {}, archive);
}
