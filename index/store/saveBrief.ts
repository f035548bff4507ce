import type Database from 'better-sqlite3';
import { compareVersions } from '../../src/core/compareVersions.ts';
import { isVisible } from '../../src/core/isVisible.ts';
import { nextKenmerk } from '../../src/core/kenmerk.ts';
import type { BriefChanges, BriefSummary, NewBrief } from '../../src/ports.ts';
import { isShown, noteEvent, noteVisibility } from './meldingen/noteEvent.ts';
import { isRemoved, readPairs, readRemoved, readSummary } from './readRows.ts';
import { insertVectors, now, raiseRevision } from './writeRows.ts';

/**
 * Adds a letter, or replaces the one of the same `bron`; to be called inside a transaction.
 *
 * @returns null, with nothing changed, when more of it was removed for good since it was
 *   read: reading takes seconds, and what someone removed in these would come back.
 */
export function saveBrief(db: Database.Database, brief: NewBrief): BriefSummary | null {
  if (wasRemoved(db, brief)) return null;
  const known = db
    .prepare<[string], KnownBrief>('SELECT id, kenmerk, sha256 FROM brief WHERE bron = ?')
    .get(brief.bron);
  const wasVisible = known !== undefined && isShown(db, known.id);
  // The same file read anew, by newer rules: the letter was not corrected.
  const isOther = known?.sha256 !== brief.sha256;
  const changes = known && isOther ? noteChanges(db, known, brief) : undefined;
  const id = known ? replaceBrief(db, known, brief) : insertBrief(db, brief);
  insertPairs(db, id, brief);
  raiseRevision(db, id);
  const saved = readSummary(db, id);
  const visibility = { wasVisible, isVisible: isVisible(saved) };
  if (wasVisible && visibility.isVisible) {
    noteEvent(db, 'gewijzigd', { ...saved, ...(changes && { changes }) });
  } else noteVisibility(db, visibility, saved);
  return saved;
}

interface KnownBrief {
  readonly id: number;
  readonly kenmerk: string;
  readonly sha256: string;
}

function insertBrief(db: Database.Database, brief: NewBrief): number {
  const kenmerk = giveKenmerk(db, brief.parsed.letterDate);
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO brief
         (kenmerk, bron, sha256, tekst, parsed, changed_at, is_quarantined, fingerprint)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(kenmerk, brief.bron, ...columns(brief));
  return Number(lastInsertRowid);
}

/** A corrected letter keeps its kenmerk, and so its pairs their numbers; one without a date gets its own with the date. */
function replaceBrief(db: Database.Database, known: KnownBrief, brief: NewBrief): number {
  const { letterDate } = brief.parsed;
  if (known.kenmerk.startsWith('zonder-datum-') && letterDate !== null) {
    const kenmerk = giveKenmerk(db, letterDate);
    db.prepare('UPDATE brief SET kenmerk = ? WHERE id = ?').run(kenmerk, known.id);
    db.prepare('INSERT INTO alias VALUES (?, ?)').run(known.kenmerk, known.id);
  }
  db.prepare(
    `INSERT OR IGNORE INTO eerder
       SELECT sha256, id FROM brief WHERE id = :id
       UNION SELECT fingerprint, id FROM brief WHERE id = :id AND fingerprint <> ''`,
  ).run({ id: known.id });
  db.prepare('DELETE FROM paar WHERE brief_id = ?').run(known.id);
  db.prepare(
    `UPDATE brief SET sha256 = ?, tekst = ?, parsed = ?, changed_at = ?, is_quarantined = ?,
       fingerprint = ? WHERE id = ?`,
  ).run(...columns(brief), known.id);
  return known.id;
}

function columns(brief: NewBrief): readonly (string | number)[] {
  const { pairs: _pairs, ...header } = brief.parsed;
  const { sha256, tekst, isQuarantined, fingerprint } = brief;
  const { pages = [], ocrPages = [], bronUrl = null, checks = [] } = brief;
  return [
    sha256,
    tekst,
    JSON.stringify({ ...header, pages, ocrPages, bronUrl, checks }),
    now(),
    isQuarantined ? 1 : 0,
    fingerprint,
  ];
}

/** A kenmerk that was never given before. */
function giveKenmerk(db: Database.Database, date: string | null): string {
  const rows = db
    .prepare<[string], { kenmerk: string }>('SELECT kenmerk FROM kenmerk WHERE kenmerk GLOB ?')
    .all(date === null ? 'zonder-datum-*' : `${date}*`);
  const kenmerk = nextKenmerk(date, new Set(rows.map((row) => row.kenmerk)));
  // Hundreds of letters of one day are a date misread: found all the same, by another number.
  if (kenmerk === null) return giveKenmerk(db, null);
  db.prepare('INSERT INTO kenmerk VALUES (?)').run(kenmerk);
  return kenmerk;
}

function noteChanges(
  db: Database.Database,
  known: KnownBrief,
  brief: NewBrief,
): BriefChanges | undefined {
  const [first, ...others] = readPairs(db, 'b.id = ?', [known.id]);
  if (!first) return undefined;
  const older = { ...first.brief, pairs: [first, ...others].map(({ pair }) => pair) };
  const changes = compareVersions(older, { ...brief.parsed, tekst: brief.tekst });
  db.prepare('INSERT INTO wijziging (brief_id, changed_at, changes) VALUES (?, ?, ?)').run(
    known.id,
    now(),
    JSON.stringify(changes),
  );
  return changes;
}

function insertPairs(db: Database.Database, briefId: number, brief: NewBrief): void {
  const insertPair = db.prepare(
    'INSERT INTO paar (brief_id, nr, position, pair) VALUES (?, ?, ?, ?)',
  );
  for (const [position, pair] of brief.parsed.pairs.entries()) {
    const { lastInsertRowid } = insertPair.run(briefId, pair.nr, position, JSON.stringify(pair));
    insertVectors(db, Number(lastInsertRowid), brief.vectors[position] ?? []);
  }
}

/** Whether the letter, or a pair that it was read with, was removed for good. */
function wasRemoved(
  db: Database.Database,
  { bron, sha256, fingerprint, removedPairs = [] }: NewBrief,
): boolean {
  if ([bron, sha256, fingerprint].some((key) => isRemoved(db, key))) return true;
  return readRemoved(db, bron).some(
    ({ nr, vraag }) => !removedPairs.some((known) => known.nr === nr && known.vraag === vraag),
  );
}
