import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openArchive } from '../../index/openArchive.ts';
import { cite } from '../../src/app/cite.ts';
import { overviewLines } from '../../src/app/meldingen/overviewLines.ts';
import { planEvents } from '../../src/app/meldingen/planEvents.ts';
import { report } from '../../src/app/report.ts';
import { search } from '../../src/app/search.ts';
import { status } from '../../src/app/status.ts';
import { SCHEDULE } from '../../src/core/meldingen/schedule.ts';
import { renderAnswer } from '../../src/discord/renderAnswer.ts';
import { renderList } from '../../src/discord/renderList.ts';
import { renderMelding } from '../../src/discord/meldingen/renderMelding.ts';
import { toPayload } from '../../src/discord/toPayload.ts';
import { BotError } from '../../src/errors.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Archive } from '../../src/ports.ts';
import { storeFault } from '../../src/storeFault.ts';
import { renderDoubts } from '../../src/terminal/renderDoubts.ts';
import { renderStatus } from '../../src/terminal/renderReport.ts';
import { LetterEmbeddings } from '../fixtures/LetterEmbeddings.ts';
import { readHere } from '../fixtures/readHere.ts';
import { damageRow, listColumns } from './damageRow.ts';
import { fillArchive, SERVER } from './fillArchive.ts';
import type { OpenTarget, Target } from './target.ts';

const FILE = 'vraagbaak.sqlite';
const NOW = Date.parse('2030-01-08T12:00:00Z');

/** Rows of the database that hold something else than was written. */
export const rowTarget: Target = {
  name: 'database rows',
  share: 2000,
  inTests: 12,
  open: openRows,
};

const open = (folder: string) =>
  openArchive({
    folder,
    embeddings: new LetterEmbeddings(),
    identity: LetterEmbeddings.identity,
    reading: readHere,
  });

async function openRows(): Promise<OpenTarget> {
  const home = mkdtempSync(join(tmpdir(), 'vraagbaak-fuzz-'));
  const [whole, folder] = [join(home, 'heel'), join(home, 'kapot')];
  const archive = await open(whole);
  await fillArchive(archive);
  await archive.close();
  return {
    check: async (random) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      copyFileSync(join(whole, FILE), join(folder, FILE));
      const db = new Database(join(folder, FILE));
      db.pragma('foreign_keys = OFF');
      db.pragma('synchronous = OFF');
      const done = damageRow(random, db, listColumns(db));
      db.close();
      const wrong = done && (await useAll(folder));
      return wrong && `${wrong}\n${done}`;
    },
    close: async () => rmSync(home, { recursive: true }),
  };
}

/** Does all that reads: each works, or ends in an error that people hear a sentence of. */
async function useAll(folder: string): Promise<string | null> {
  let archive: Archive;
  try {
    archive = await open(folder);
  } catch (error) {
    return findFault('open', error);
  }
  const uses = usesOf(archive, folder);
  try {
    for (const [name, use] of Object.entries(uses)) {
      const wrong = await use().then(
        () => null,
        (error: unknown) => findFault(name, error),
      );
      if (wrong) return wrong;
    }
    return null;
  } finally {
    await archive.close();
  }
}

function findFault(name: string, error: unknown): string | null {
  if (storeFault(error) instanceof BotError) return null;
  return `${name}: ${error instanceof Error ? error.stack : String(error)}`;
}

function usesOf(archive: Archive, folder: string): Record<string, () => Promise<unknown>> {
  const { store, meldingen, feedback, settings } = archive;
  return {
    list: async () => toPayload(renderList(await store.summaries(), 1)),
    cite: () => cite('2024-04-08/3', archive),
    whole: () => cite('2024-07-08', archive),
    search: async () => {
      const found = await search({ text: 'hoeveel vacatures zijn er', limit: 5 }, archive);
      toPayload(renderAnswer(found, 'asker'));
    },
    changes: () => store.changes('2024-04-08'),
    corrected: () => store.correctedOn('2024-04-08'),
    status: async () => renderStatus(await status(createFolderSource(folder), archive)),
    report: async () => renderDoubts(await report(archive)),
    overview: async () => overviewLines(await meldingen.overview()),
    subscriptions: () => meldingen.subscriptions(),
    feedback: async () => [await feedback.counts(), await feedback.questions()],
    settings: async () => settings.of(SERVER),
    plan: () => planEvents(archive, { now: NOW, schedule: SCHEDULE, settleMs: 0 }),
    outbox: async () => {
      for (const each of await meldingen.dueDestinations(NOW)) {
        const melding = await meldingen.claim(each, NOW);
        const ports = { archive, now: NOW, schedule: SCHEDULE };
        const post = melding && (await renderMelding(melding, ports));
        if (melding && post)
          await meldingen.sent(melding.id, { channelId: '1', messageId: '2' }, NOW);
      }
    },
    withdraw: () => store.setWithdrawn('2024-04-08', true),
    back: () => store.setWithdrawn('2024-04-08', false),
    remove: () => store.remove('2024-04-08', '3'),
  };
}
