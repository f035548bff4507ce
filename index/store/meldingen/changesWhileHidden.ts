import type Database from 'better-sqlite3';
import { joinDifferences } from '../../../src/core/joinDifferences.ts';
import type { BriefChanges } from '../../../src/ports.ts';
import { readChanges } from '../storedShapes.ts';

export const NO_CHANGES: BriefChanges = { added: [], removed: [], changed: [] };

/** What newer versions changed in a letter since it was last taken out of sight. */
export function changesWhileHidden(db: Database.Database, briefId: number): BriefChanges {
  return db
    .prepare<[number, number], { changes: string }>(
      `SELECT changes FROM wijziging WHERE brief_id = ? AND changed_at >= (
         SELECT strftime('%Y-%m-%dT%H:%M:%fZ', max(at) / 1000.0, 'unixepoch')
         FROM gebeurtenis WHERE brief_id = ? AND soort = 'ingetrokken') ORDER BY id`,
    )
    .all(briefId, briefId)
    .map(({ changes }) => readChanges(changes))
    .reduce(joinDifferences, NO_CHANGES);
}
