/**
 * The database's schema, one step a version; `PRAGMA user_version` counts the
 * steps taken. A step that was released is never edited, only followed.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE kenmerk (kenmerk TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE brief (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kenmerk TEXT NOT NULL UNIQUE REFERENCES kenmerk (kenmerk),
    bron TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    tekst TEXT NOT NULL,
    parsed TEXT NOT NULL CHECK (json_valid(parsed)),
    is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
    changed_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE paar (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
    nr TEXT NOT NULL,
    position INTEGER NOT NULL,
    pair TEXT NOT NULL CHECK (json_valid(pair)),
    UNIQUE (brief_id, nr)
  ) STRICT;
  CREATE TABLE vector (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    paar_id INTEGER NOT NULL REFERENCES paar (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('vraag', 'antwoord', 'beide', 'enig')),
    part INTEGER NOT NULL,
    embedding BLOB NOT NULL
  ) STRICT;
  CREATE INDEX vector_paar ON vector (paar_id);
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('revision', '0');
  `,
  'ALTER TABLE brief ADD COLUMN bron_url TEXT',
];
