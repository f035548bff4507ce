/**
 * A process to be killed by `crash.test.ts`: the real store, index, reading and
 * copying, with vectors that need no model. It says what it has done as soon as
 * that is done, so whatever was said must be there after the kill.
 * Arguments: what to do, folder of data, folder of letters or the copy, seed.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { restoreBackup } from '../../index/backup/restoreBackup.ts';
import { writeBackup } from '../../index/backup/writeBackup.ts';
import { DATABASE_FILE, openArchive } from '../../index/openArchive.ts';
import { ingest } from '../../src/app/ingest.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Archive } from '../../src/ports.ts';
import { LetterEmbeddings } from '../fixtures/LetterEmbeddings.ts';
import { readHere } from '../fixtures/readHere.ts';
import { createRandom } from '../fuzz/texts.ts';

const [what = '', data = '', other = '', seed = '0'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const say = (...words: readonly string[]) => writeSync(1, `${words.join(' ')}\n`);
const open = () =>
  openArchive({
    folder: data,
    embeddings: new LetterEmbeddings(),
    identity: LetterEmbeddings.identity,
    // A thread takes as long to start as most of these processes live, and writes nothing.
    reading: readHere,
  });

/** Reads letters in, then hides, shows and erases some, and writes the index after each. */
async function work(archive: Archive): Promise<void> {
  const { store } = archive;
  await ingest(
    createFolderSource(other),
    ({ last }) => {
      if ('brief' in last) say('gelezen', last.brief.kenmerk);
    },
    archive,
  );
  for (;;) {
    const all = await store.summaries();
    const { kenmerk, isWithdrawn } = all[Math.floor(random() * all.length)] ?? {};
    if (kenmerk === undefined) return;
    if (random() < 0.05) {
      say('wist', kenmerk);
      await store.remove(kenmerk, null);
      say('gewist', kenmerk);
    } else {
      say('draait', kenmerk);
      await store.setWithdrawn(kenmerk, !isWithdrawn);
      say(isWithdrawn ? 'getoond' : 'verborgen', kenmerk);
    }
    await archive.saveIndex();
  }
}

say('klaar');
if (what === 'werk') await work(await open());
if (what === 'open') await open();
if (what === 'kopie') for (;;) await writeBackup(join(data, DATABASE_FILE), other);
if (what === 'herstel') restoreBackup(other, data);
say('einde');
