import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type Database from 'better-sqlite3';
import { embedPair } from '../embedder/embedPair.ts';
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
    for (const stored of await store.pairsOf(kenmerk, { withdrawnToo: true })) {
      vectors.set(stored.id, await embedPair(stored.brief, stored.pair, model.embeddings));
    }
  }
  db.transaction(() => {
    db.prepare('DELETE FROM vector').run();
    for (const [pairId, values] of vectors) insertVectors(db, pairId, values);
    db.prepare("INSERT OR REPLACE INTO meta VALUES ('identity', ?)").run(wanted);
    raiseRevision(db);
  }).immediate();
}
