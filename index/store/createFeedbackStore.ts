import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type {
  FeedbackCount,
  FeedbackKey,
  FeedbackStore,
  KeptQuestion,
} from '../../src/feedbackStore.ts';
import { now } from './writeRows.ts';

/** Nobody reads more of them, and nobody can fill the disk with them. */
const MOST_KEPT = 1000;

/** What people said about answers, in the same database as the letters; a search sees none of it. */
export function createFeedbackStore(db: Database.Database): FeedbackStore {
  return {
    count: async (key) => countOne(db, key),
    counts: async () => readCounts(db),
    keep: async (question) => {
      const key = randomBytes(12).toString('hex');
      db.prepare(
        `INSERT INTO bewaarde_vraag (sleutel, dag, grade, oordeel, reden, vraag, citaat)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ).run(key, today(), ...columnsOf(question), question.query, question.citation);
      forgetOldest(db);
      return key;
    },
    questions: async () => readQuestions(db),
    forget: async (key) => {
      const erase = db.prepare('DELETE FROM bewaarde_vraag WHERE ? IS NULL OR sleutel = ?');
      return erase.run(key ?? null, key ?? null).changes;
    },
  };
}

function forgetOldest(db: Database.Database): void {
  db.prepare(
    `DELETE FROM bewaarde_vraag WHERE id NOT IN
     (SELECT id FROM bewaarde_vraag ORDER BY id DESC LIMIT ${MOST_KEPT})`,
  ).run();
}

function countOne(db: Database.Database, key: FeedbackKey): void {
  db.prepare(
    `INSERT INTO terugmelding (dag, grade, oordeel, reden, aantal) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET aantal = aantal + 1`,
  ).run(today(), ...columnsOf(key));
}

/** An absent reason is empty in the table: null is equal to nothing, also not in a key. */
function columnsOf({ grade, verdict, reason }: FeedbackKey): readonly [string, string, string] {
  return [grade, verdict, reason ?? ''];
}

function readCounts(db: Database.Database): readonly FeedbackCount[] {
  return db
    .prepare<[], FeedbackCount>(
      `SELECT dag AS day, grade, oordeel AS verdict, nullif(reden, '') AS reason, aantal AS count
       FROM terugmelding ORDER BY dag DESC, grade, oordeel, reden`,
    )
    .all();
}

function readQuestions(db: Database.Database): readonly KeptQuestion[] {
  return db
    .prepare<[], KeptQuestion>(
      `SELECT sleutel AS key, dag AS day, grade, oordeel AS verdict, nullif(reden, '') AS reason,
              vraag AS query, citaat AS citation
       FROM bewaarde_vraag ORDER BY id DESC`,
    )
    .all();
}

function today(): string {
  return now().slice(0, 10);
}
