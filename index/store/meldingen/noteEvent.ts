import type Database from 'better-sqlite3';
import type { EventKind } from '../../../src/meldingStore.ts';
import type { BriefChanges } from '../../../src/ports.ts';
import { changesWhileHidden, NO_CHANGES } from './changesWhileHidden.ts';

/** A letter at the moment of an event. */
interface Subject {
  readonly id: number;
  readonly kenmerk: string;
}

/** Remembers what happened to a letter, for the bot to tell; in the transaction that does it. */
export function noteEvent(
  db: Database.Database,
  kind: EventKind,
  { id, kenmerk, changes = NO_CHANGES }: Subject & { readonly changes?: BriefChanges },
): void {
  db.prepare(
    'INSERT INTO gebeurtenis (soort, brief_id, kenmerk, changes, at) VALUES (?, ?, ?, ?, ?)',
  ).run(kind, id, kenmerk, JSON.stringify(changes), Date.now());
}

/**
 * Remembers that a letter is shown now where it was not, or no longer where it
 * was. One that was never shown before is new, also when it comes out of quarantine.
 */
export function noteVisibility(
  db: Database.Database,
  { wasVisible, isVisible }: { readonly wasVisible: boolean; readonly isVisible: boolean },
  brief: Subject,
): void {
  if (wasVisible === isVisible) return;
  if (!isVisible) return noteEvent(db, 'ingetrokken', brief);
  if (!wasShown(db, brief.id)) return noteEvent(db, 'nieuw', brief);
  noteEvent(db, 'hersteld', { ...brief, changes: changesWhileHidden(db, brief.id) });
}

/** Whether people ever saw the letter. */
export function wasShown(db: Database.Database, id: number): boolean {
  return db.prepare<[number]>('SELECT 1 FROM gebeurtenis WHERE brief_id = ?').get(id) !== undefined;
}

/** Whether people see the letter; false for one that is not there. */
export function isShown(db: Database.Database, id: number): boolean {
  const row = db
    .prepare<[number], { shown: number }>(
      'SELECT is_withdrawn = 0 AND is_quarantined = 0 AS shown FROM brief WHERE id = ?',
    )
    .get(id);
  return row?.shown === 1;
}
