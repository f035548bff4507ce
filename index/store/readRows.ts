import type Database from 'better-sqlite3';
import type { RemovedPair } from '../../src/core/removedPairs.ts';
import type { BriefKey, BriefSummary, StoredBrief, StoredPair } from '../../src/ports.ts';
import { prepared } from './prepared.ts';
import { checkKenmerk, checkPassages, readHeader, readPair } from './storedShapes.ts';

interface BriefRow {
  readonly id: number;
  readonly kenmerk: string;
  readonly bron: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly tekst: string;
  readonly parsed: string;
  readonly is_withdrawn: number;
  readonly is_quarantined: number;
  readonly changed_at: string;
}
type SummaryRow = Omit<BriefRow, 'tekst'> & { readonly pair_count: number };
type PairRow = { readonly paar_id: number; readonly pair: string } & BriefRow;

/** Letters that may be shown. */
export const VISIBLE = 'b.is_withdrawn = 0 AND b.is_quarantined = 0';

const SUMMARY = `
  SELECT b.id, b.kenmerk, b.bron, b.sha256, b.fingerprint, b.parsed, b.is_withdrawn,
    b.is_quarantined, b.changed_at,
    (SELECT count(*) FROM paar p WHERE p.brief_id = b.id) AS pair_count
  FROM brief b`;

/** All letters, oldest first by kenmerk; the hidden ones too. */
export function readSummaries(db: Database.Database): readonly BriefSummary[] {
  return db.prepare<[], SummaryRow>(`${SUMMARY} ORDER BY b.kenmerk`).all().map(toSummary);
}

export function readSummary(db: Database.Database, id: number): BriefSummary {
  const row = db.prepare<[number], SummaryRow>(`${SUMMARY} WHERE b.id = ?`).get(id);
  if (!row) throw new RangeError(`no letter with id ${id}`);
  return toSummary(row);
}

/** The first letter that agrees with all that is given of `key`; null for an empty key. */
export function findSummary(db: Database.Database, key: BriefKey): BriefSummary | null {
  const given = Object.entries(key).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return null;
  const condition = given.map(([name]) => `b.${name} = ?`).join(' AND ');
  const row = db
    .prepare<string[], SummaryRow>(`${SUMMARY} WHERE ${condition} ORDER BY b.id LIMIT 1`)
    .get(...given.map(([, value]) => value));
  return row ? toSummary(row) : null;
}

/** The letter that had this sha256 or fingerprint before it changed. */
export function findEarlier(db: Database.Database, key: string): BriefSummary | null {
  const row = prepared<[string], SummaryRow>(
    db,
    `${SUMMARY} WHERE b.id IN (SELECT brief_id FROM eerder WHERE sleutel = ?) ORDER BY b.id LIMIT 1`,
  ).get(key);
  return row ? toSummary(row) : null;
}

/** The letter, unless there is none or it is hidden. */
export function readStored(db: Database.Database, kenmerk: string): StoredBrief | null {
  const row = db
    .prepare<[string], BriefRow>(`SELECT b.* FROM brief b WHERE b.kenmerk = ? AND ${VISIBLE}`)
    .get(kenmerk);
  return row ? toBrief(row) : null;
}

/** The pairs that `condition` chooses, in the letters' order; it is SQL of our own, never a user's. */
export function readPairs(
  db: Database.Database,
  condition: string,
  values: readonly (string | number)[],
): readonly StoredPair[] {
  const rows = prepared<(string | number)[], PairRow>(
    db,
    `SELECT p.id AS paar_id, p.pair, b.* FROM paar p JOIN brief b ON b.id = p.brief_id
     WHERE ${condition} ORDER BY b.kenmerk, p.position`,
  ).all(...values);
  const briefs = new Map<number, StoredBrief>();
  return rows.map((row) => {
    const brief = briefs.get(row.id) ?? toBrief(row);
    briefs.set(row.id, brief);
    return { id: row.paar_id, brief, pair: readPair(row.pair, row.tekst.length) };
  });
}

/** The letter with its pairs in their order, unless there is none or it is hidden. */
export function readShownLetter(
  db: Database.Database,
  id: number,
): { readonly brief: StoredBrief; readonly pairs: readonly StoredPair[] } | null {
  const row = prepared<[number], BriefRow>(
    db,
    `SELECT b.* FROM brief b WHERE b.id = ? AND ${VISIBLE}`,
  ).get(id);
  if (!row) return null;
  const brief = toBrief(row);
  const rows = prepared<[number], { id: number; pair: string }>(
    db,
    'SELECT id, pair FROM paar WHERE brief_id = ? ORDER BY position',
  ).all(id);
  const pairs = rows.map((own) => ({
    id: own.id,
    brief,
    pair: readPair(own.pair, brief.tekst.length),
  }));
  return { brief, pairs };
}

/** Whether a whole letter was removed for good, by any of the keys that it had. */
export function isRemoved(db: Database.Database, key: string): boolean {
  const found = prepared<[string]>(db, "SELECT 1 FROM verwijderd WHERE bron = ? AND nr = ''").get(
    key,
  );
  return found !== undefined;
}

/** The pairs of a letter that were removed for good. */
export function readRemoved(db: Database.Database, bron: string): readonly RemovedPair[] {
  return prepared<[string], RemovedPair>(
    db,
    "SELECT nr, vraag FROM verwijderd WHERE bron = ? AND nr <> ''",
  ).all(bron);
}

function toBrief(row: BriefRow): StoredBrief {
  const brief = common(row);
  checkPassages([...brief.removed, ...brief.tables], row.tekst.length);
  return { ...brief, tekst: row.tekst };
}

function toSummary(row: SummaryRow): BriefSummary {
  return { ...common(row), pairCount: row.pair_count };
}

function common(row: Omit<BriefRow, 'tekst'>): Omit<StoredBrief, 'tekst'> {
  const stored = readHeader(row.parsed);
  return {
    pages: [],
    ocrPages: [],
    bronUrl: null,
    checks: [],
    ...stored,
    id: row.id,
    kenmerk: checkKenmerk(row.kenmerk),
    bron: row.bron,
    sha256: row.sha256,
    fingerprint: row.fingerprint,
    isWithdrawn: row.is_withdrawn === 1,
    isQuarantined: row.is_quarantined === 1,
    changedAt: row.changed_at,
  };
}
