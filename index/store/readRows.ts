import type Database from 'better-sqlite3';
import type { Pair, ParsedBrief } from '../../src/core/brief.ts';
import type { BriefSummary, StoredBrief, StoredPair } from '../../src/ports.ts';

interface BriefRow {
  readonly id: number;
  readonly kenmerk: string;
  readonly bron: string;
  readonly bron_url: string | null;
  readonly sha256: string;
  readonly tekst: string;
  readonly parsed: string;
  readonly is_withdrawn: number;
  readonly changed_at: string;
}
type SummaryRow = Omit<BriefRow, 'tekst'> & { readonly pair_count: number };
type PairRow = { readonly paar_id: number; readonly pair: string } & BriefRow;

const SUMMARY = `
  SELECT b.id, b.kenmerk, b.bron, b.bron_url, b.sha256, b.parsed, b.is_withdrawn, b.changed_at,
    (SELECT count(*) FROM paar p WHERE p.brief_id = b.id) AS pair_count
  FROM brief b`;

/** All letters, oldest first by kenmerk; the withdrawn ones too. */
export function readSummaries(db: Database.Database): readonly BriefSummary[] {
  return db.prepare<[], SummaryRow>(`${SUMMARY} ORDER BY b.kenmerk`).all().map(toSummary);
}

export function readSummary(db: Database.Database, id: number): BriefSummary {
  const row = db.prepare<[number], SummaryRow>(`${SUMMARY} WHERE b.id = ?`).get(id);
  if (!row) throw new RangeError(`no letter with id ${id}`);
  return toSummary(row);
}

/** The letter, unless there is none or it was withdrawn. */
export function readBrief(db: Database.Database, kenmerk: string): StoredBrief | null {
  const row = db
    .prepare<[string], BriefRow>('SELECT * FROM brief WHERE kenmerk = ? AND is_withdrawn = 0')
    .get(kenmerk);
  return row ? toBrief(row) : null;
}

/** The pairs that `condition` chooses, in the letters' order; it is SQL of our own, never a user's. */
export function readPairs(
  db: Database.Database,
  condition: string,
  values: readonly (string | number)[],
): readonly StoredPair[] {
  const rows = db
    .prepare<(string | number)[], PairRow>(
      `SELECT p.id AS paar_id, p.pair, b.* FROM paar p JOIN brief b ON b.id = p.brief_id
       WHERE ${condition} ORDER BY b.kenmerk, p.position`,
    )
    .all(...values);
  const briefs = new Map<number, StoredBrief>();
  return rows.map((row) => {
    const brief = briefs.get(row.id) ?? toBrief(row);
    briefs.set(row.id, brief);
    const pair: Pair = JSON.parse(row.pair);
    return { id: row.paar_id, brief, pair };
  });
}

function toBrief(row: BriefRow): StoredBrief {
  return { ...common(row), tekst: row.tekst };
}

function toSummary(row: SummaryRow): BriefSummary {
  return { ...common(row), pairCount: row.pair_count };
}

function common(row: Omit<BriefRow, 'tekst'>): Omit<StoredBrief, 'tekst'> {
  const parsed: Omit<ParsedBrief, 'pairs'> = JSON.parse(row.parsed);
  return {
    ...parsed,
    id: row.id,
    kenmerk: row.kenmerk,
    bron: row.bron,
    bronUrl: row.bron_url,
    sha256: row.sha256,
    isWithdrawn: row.is_withdrawn === 1,
    changedAt: row.changed_at,
  };
}
