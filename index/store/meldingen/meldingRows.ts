import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type {
  EventKind,
  Gebeurtenis,
  Melding,
  MeldingBrief,
  MeldingKind,
  MeldingStaat,
} from '../../../src/meldingStore.ts';
import { parseBestemming } from './bestemmingKey.ts';
import { notWritten, readChanges } from '../storedShapes.ts';
import { NO_CHANGES } from './changesWhileHidden.ts';

/** Discord's limit for a nonce. */
const NONCE_LENGTH = 25;

export interface MeldingRow {
  readonly id: number;
  readonly soort: MeldingKind;
  readonly bestemming: string;
  readonly about: string | null;
  readonly nonce: string;
  readonly target_id: number | null;
  readonly event_id: number | null;
  readonly staat: MeldingStaat;
  readonly attempts: number;
  readonly due: number;
  readonly since: number | null;
  readonly channel_id: string | null;
  readonly message_id: string | null;
}

interface EventRow {
  readonly id: number;
  readonly soort: EventKind;
  readonly brief_id: number;
  readonly news_id: number;
  readonly kenmerk: string;
  readonly changes: string;
  readonly at: number;
}

export interface NewRow {
  /** The same for the same thing to tell: a second one is not added. */
  readonly key: string;
  readonly kind: MeldingKind;
  readonly bestemming: string;
  readonly due: number;
  readonly targetId?: number;
  readonly eventId?: number;
  readonly about?: string;
  readonly isBundled?: boolean;
}

/** @returns its id; null when there is one with this key. */
export function insertMelding(db: Database.Database, row: NewRow): number | null {
  const nonce = createHash('sha256').update(row.key).digest('hex').slice(0, NONCE_LENGTH);
  const { changes, lastInsertRowid } = db
    .prepare(
      `INSERT INTO melding
         (sleutel, nonce, soort, bestemming, due, target_id, event_id, about, is_bundled)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sleutel) DO NOTHING`,
    )
    .run(
      row.key,
      nonce,
      row.kind,
      row.bestemming,
      row.due,
      row.targetId ?? null,
      row.eventId ?? null,
      row.about ?? null,
      row.isBundled ? 1 : 0,
    );
  return changes > 0 ? Number(lastInsertRowid) : null;
}

/** The one row that `condition` (SQL of our own) chooses first. */
export function readMelding(
  db: Database.Database,
  condition: string,
  values: readonly (string | number)[],
): Melding | null {
  const row = db
    .prepare<(string | number)[], MeldingRow>(
      `SELECT m.* FROM melding m WHERE ${condition} LIMIT 1`,
    )
    .get(...values);
  return row ? toMelding(db, row) : null;
}

/** An event `n` that changed words, or added any. */
export const HAS_WORDS =
  "json_array_length(n.changes, '$.added') + json_array_length(n.changes, '$.changed') > 0";

export function readEvents(
  db: Database.Database,
  condition: string,
  values: readonly number[] = [],
): readonly Gebeurtenis[] {
  return db
    .prepare<number[], EventRow>(
      `SELECT *, (SELECT max(n.id) FROM gebeurtenis n
         WHERE n.brief_id = g.brief_id AND n.id <= g.id AND (n.soort = 'nieuw' OR ${HAS_WORDS})) AS news_id
       FROM gebeurtenis g WHERE ${condition} ORDER BY id`,
    )
    .all(...values)
    .map(({ soort, brief_id: briefId, news_id: newsId, changes, id, kenmerk, at }) => ({
      id,
      kind: soort,
      briefId,
      newsId: newsId ?? id,
      kenmerk,
      changes: readChanges(changes),
      at,
    }));
}

function toMelding(db: Database.Database, row: MeldingRow): Melding {
  return {
    id: row.id,
    kind: row.soort,
    bestemming: parseBestemming(row.bestemming),
    about: row.about === null ? null : parseBestemming(row.about),
    nonce: row.nonce,
    staat: row.staat,
    attempts: row.attempts,
    since: row.since,
    channelId: row.channel_id,
    messageId: row.message_id,
    target: readTarget(db, row),
    event: row.event_id === null ? null : (readEvents(db, 'id = ?', [row.event_id])[0] ?? null),
    brieven: readBrieven(db, row),
  };
}

function readTarget(db: Database.Database, { id, target_id: targetId }: MeldingRow) {
  if (targetId === null) return null;
  // An earlier message, always; else following them would never end.
  if (targetId >= id) throw notWritten();
  return readMelding(db, 'm.id = ?', [targetId]);
}

type BriefRow = Omit<MeldingBrief, 'redenen' | 'isChanged'> & { readonly isChanged: number };

function readBrieven(
  db: Database.Database,
  { id: meldingId, event_id: eventId }: MeldingRow,
): readonly MeldingBrief[] {
  const rows = db
    .prepare<[number, string, number], BriefRow>(
      `SELECT mb.brief_id AS briefId, coalesce(b.kenmerk, mb.kenmerk) AS kenmerk,
         EXISTS (SELECT 1 FROM melding own JOIN gebeurtenis e ON e.id = own.event_id
             JOIN gebeurtenis n ON n.brief_id = e.brief_id AND n.id <= e.id
           WHERE own.sleutel = 'brief:' || m.bestemming || ':' || mb.brief_id
             AND e.soort <> 'nieuw' AND ${HAS_WORDS}) AS isChanged,
         (SELECT max(g.at) FROM gebeurtenis g
          WHERE g.brief_id = mb.brief_id AND g.id > ?
            AND g.soort IN ('gewijzigd', 'hersteld') AND g.changes <> ?) AS correctedAt
       FROM melding_brief mb JOIN melding m ON m.id = mb.melding_id
         LEFT JOIN brief b ON b.id = mb.brief_id
       WHERE mb.melding_id = ? ORDER BY kenmerk`,
    )
    .all(eventId ?? 0, JSON.stringify(NO_CHANGES), meldingId);
  const redenen = db
    .prepare<[number], { briefId: number; abonnementId: number; nr: string | null }>(
      `SELECT brief_id AS briefId, abonnement_id AS abonnementId, nr
       FROM reden WHERE melding_id = ? ORDER BY abonnement_id`,
    )
    .all(meldingId);
  return rows.map((row) => ({
    ...row,
    isChanged: row.isChanged === 1,
    redenen: redenen
      .filter(({ briefId }) => briefId === row.briefId)
      .map(({ abonnementId, nr }) => ({ abonnementId, nr })),
  }));
}
