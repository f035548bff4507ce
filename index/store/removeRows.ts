import type Database from 'better-sqlite3';
import type { Passage } from '../../src/core/passage.ts';
import { isShown, noteEvent } from './meldingen/noteEvent.ts';
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
    .prepare<[string], { id: number; kenmerk: string; bron: string }>(
      'SELECT id, kenmerk, bron FROM brief WHERE kenmerk = ?',
    )
    .get(kenmerk);
  if (!brief) return false;
  if (nr !== null && !removePair(db, kenmerk, nr)) return false;
  if (nr === null) db.prepare('DELETE FROM brief WHERE id = ?').run(brief.id);
  if (nr === null) noteEvent(db, 'verwijderd', brief);
  else if (isShown(db, brief.id)) {
    noteEvent(db, 'gewijzigd', { ...brief, changes: { added: [], removed: [nr], changed: [] } });
  }
  db.prepare('INSERT OR REPLACE INTO verwijderd VALUES (?, ?)').run(brief.bron, nr ?? '');
  raiseRevision(db);
  return true;
}

function removePair(db: Database.Database, kenmerk: string, nr: string): boolean {
  const own = readPairs(db, 'b.kenmerk = ?', [kenmerk]);
  const gone = own.find(({ pair }) => pair.nr === nr);
  if (!gone) return false;
  const kept = own.filter(({ id }) => id !== gone.id).flatMap(({ pair }) => passagesOf(pair));
  // A joint antwoord stays as long as another number has it.
  const erased = passagesOf(gone.pair).filter(
    (passage) => !kept.some(({ start }) => start === passage.start),
  );
  const tekst = erased.reduce(blank, gone.brief.tekst);
  db.prepare('DELETE FROM paar WHERE id = ?').run(gone.id);
  db.prepare('UPDATE brief SET tekst = ?, changed_at = ? WHERE id = ?').run(
    tekst,
    now(),
    gone.brief.id,
  );
  return true;
}

function passagesOf(pair: { vraag: Passage; antwoord: Passage | null }): readonly Passage[] {
  return pair.antwoord ? [pair.vraag, pair.antwoord] : [pair.vraag];
}

/** Of the same length, so that the other passages still count right. */
function blank(tekst: string, { start, end }: Passage): string {
  return tekst.slice(0, start) + tekst.slice(start, end).replaceAll(/\S/g, '█') + tekst.slice(end);
}
