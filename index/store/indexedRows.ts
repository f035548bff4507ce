import type Database from 'better-sqlite3';
import type { IndexedLetter } from '../../src/liveIndex.ts';
import { indexedForm } from './indexedForm.ts';
import { readShownLetter, VISIBLE } from './readRows.ts';
import { readKept, type Kept } from './storedShapes.ts';
import { toIndexed } from './toIndexed.ts';
import { BUSY_TIMEOUT } from './openDatabase.ts';
import { prepared } from './prepared.ts';

/**
 * What a letter is searched and listed by, from where it was kept, or made and
 * kept. SQLite forgets it as soon as anything of the letter changes (triggers).
 *
 * @returns null when there is no such letter or it is hidden.
 */
export function readIndexed(db: Database.Database, id: number): IndexedLetter | null {
  const row = prepared<[number, string], { indexed: string }>(
    db,
    `SELECT g.indexed FROM geteld g JOIN brief b ON b.id = g.brief_id
     WHERE g.brief_id = ? AND g.form = ? AND ${VISIBLE}`,
  ).get(id, indexedForm());
  // What was damaged can be made again, as what was not kept yet.
  return (row && unpack(row.indexed)) ?? keep(db, id) ?? make(db, id);
}

/** Null when it cannot be kept now: the database may only be read, or another process is writing. */
function keep(db: Database.Database, id: number): IndexedLetter | null {
  if (db.readonly) return null;
  const keeping = db.transaction(() => {
    const made = make(db, id);
    if (!made) return null;
    prepared(db, 'INSERT OR REPLACE INTO geteld (brief_id, form, indexed) VALUES (?, ?, ?)').run(
      id,
      indexedForm(),
      pack(made),
    );
    return made;
  });
  try {
    // It can be made again: neither wait for others, nor for the disk.
    db.pragma('busy_timeout = 0');
    db.pragma('synchronous = NORMAL');
    return keeping.immediate();
  } catch {
    return null;
  } finally {
    db.pragma('synchronous = FULL');
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

function make(db: Database.Database, id: number): IndexedLetter | null {
  const shown = readShownLetter(db, id);
  return shown && toIndexed(shown.brief, shown.pairs);
}

function pack({ letter, entries, words }: IndexedLetter): string {
  const pairs = entries.map(({ id, nr, vraag }, at): Kept['pairs'][number] => {
    const own = words[at];
    return [id, nr, vraag, own?.words ?? [], own?.counts ?? [], own?.opening ?? []];
  });
  return JSON.stringify({ letter, pairs } satisfies Kept);
}

/** Null when it is not what was kept. */
function unpack(json: string): IndexedLetter | null {
  const kept = readKept(json);
  if (!kept) return null;
  const { letter, pairs } = kept;
  const { id: briefId, kenmerk } = letter;
  return {
    letter,
    entries: pairs.map(([id, nr, vraag]) => ({ id, briefId, kenmerk, nr, vraag })),
    words: pairs.map(([id, , , words, counts, opening]) => ({ id, words, counts, opening })),
  };
}
