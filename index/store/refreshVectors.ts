import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type Database from 'better-sqlite3';
import { embedPairs } from '../embedder/embedPairs.ts';
import type { BriefStore, PairVector } from '../../src/ports.ts';
import type { VectorIdentity } from '../vectors/indexFile.ts';
import { insertVectors, raiseRevision } from './writeRows.ts';

/**
 * Embeds all stored pairs anew when the database's vectors were made with
 * another model or other prefixes; does nothing otherwise.
 */
export async function refreshVectors(
  db: Database.Database,
  store: BriefStore,
  model: { readonly embeddings: EmbeddingsInterface; readonly identity: VectorIdentity },
): Promise<void> {
  const wanted = JSON.stringify(model.identity);
  const row = db
    .prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'identity'")
    .get();
  if (row?.value === wanted) return;
  const vectors = new Map<number, readonly PairVector[]>();
  for (const { kenmerk } of await store.summaries()) {
    const pairs = await store.pairsOf(kenmerk, { hiddenToo: true });
    if (!pairs[0]) continue;
    const own = pairs.map(({ pair }) => pair);
    const made = await embedPairs(pairs[0].brief, own, model.embeddings);
    for (const [at, { id }] of pairs.entries()) vectors.set(id, made[at] ?? []);
  }
  const exists = db.prepare<[number]>('SELECT 1 FROM paar WHERE id = ?');
  db.transaction(() => {
    db.prepare('DELETE FROM vector').run();
    for (const [pairId, values] of vectors) {
      // A letter may have been replaced while its pairs were embedded.
      if (exists.get(pairId)) insertVectors(db, pairId, values);
    }
    db.prepare("INSERT OR REPLACE INTO meta VALUES ('identity', ?)").run(wanted);
    raiseRevision(db, 'all');
  }).immediate();
}
