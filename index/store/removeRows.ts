import type Database from 'better-sqlite3';
import { rememberPair, type RemovedPair } from '../../src/core/removedPairs.ts';
import { withoutPairs } from '../../src/core/withoutPairs.ts';
import { textHash } from '../reading/textHash.ts';
import { noteEvent, wasShown } from './meldingen/noteEvent.ts';
import { readPairs } from './readRows.ts';
import { now, raiseRevision } from './writeRows.ts';

/**
 * Erases a letter or one of its pairs for good, and remembers that it must not
 * come back with the file; to be called inside a transaction. Freed pages are
 * overwritten (`secure_delete`).
 *
 * @returns false when there is no such letter or pair.
 */
export function removeRows(db: Database.Database, kenmerk: string, nr: string | null): boolean {
  const brief = db
    .prepare<[string], RemovedBrief>(
      'SELECT id, kenmerk, bron, sha256, fingerprint FROM brief WHERE kenmerk = ?',
    )
    .get(kenmerk);
  if (!brief) return false;
  const gone = nr === null ? WHOLE : removePair(db, kenmerk, nr);
  if (!gone) return false;
  const remember = db.prepare('INSERT OR REPLACE INTO verwijderd VALUES (?, ?, ?)');
  for (const key of nr === null ? keysOf(db, brief) : [brief.bron]) {
    remember.run(key, gone.nr, gone.vraag);
  }
  if (nr === null) db.prepare('DELETE FROM brief WHERE id = ?').run(brief.id);
  if (nr === null) noteEvent(db, 'verwijderd', brief);
  else noteGone(db, brief, nr);
  raiseRevision(db, brief.id);
  return true;
}

/** People hear of it; of a letter that is out of sight, when it is shown again. */
function noteGone(db: Database.Database, brief: RemovedBrief, nr: string): void {
  if (!wasShown(db, brief.id)) return;
  noteEvent(db, 'gewijzigd', { ...brief, changes: { added: [], removed: [nr], changed: [] } });
}

/** How a whole letter is noted, under each of its keys. */
const WHOLE: RemovedPair = { nr: '', vraag: '' };

interface RemovedBrief {
  readonly id: number;
  readonly kenmerk: string;
  readonly bron: string;
  readonly sha256: string;
  readonly fingerprint: string;
}

/** A copy of the file, the letter in another form or an earlier version of it must not come back either. */
function keysOf(
  db: Database.Database,
  { id, bron, sha256, fingerprint }: RemovedBrief,
): readonly string[] {
  const earlier = db
    .prepare<[number], { sleutel: string }>('SELECT sleutel FROM eerder WHERE brief_id = ?')
    .all(id)
    .map(({ sleutel }) => sleutel);
  return [bron, sha256, fingerprint, ...earlier].filter((key) => key !== '');
}

/** @returns what is to be remembered of it; null when there is no such pair. */
function removePair(db: Database.Database, kenmerk: string, nr: string): RemovedPair | null {
  const own = readPairs(db, 'b.kenmerk = ?', [kenmerk]);
  const gone = own.find(({ pair }) => pair.nr === nr);
  if (!gone) return null;
  const pairs = own.map(({ pair }) => pair);
  const { tekst } = withoutPairs(gone.brief.tekst, pairs, [nr]);
  db.prepare('DELETE FROM paar WHERE id = ?').run(gone.id);
  db.prepare('UPDATE brief SET tekst = ?, changed_at = ? WHERE id = ?').run(
    tekst,
    now(),
    gone.brief.id,
  );
  return rememberPair(gone.pair, { ...gone.brief, pairs }, textHash);
}
