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
  `
  ALTER TABLE brief ADD COLUMN is_quarantined INTEGER NOT NULL DEFAULT 0
    CHECK (is_quarantined IN (0, 1));
  ALTER TABLE brief ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
  CREATE INDEX brief_sha256 ON brief (sha256);
  CREATE INDEX brief_fingerprint ON brief (fingerprint);
  -- Kenmerken that a letter had before it got a date; they go on working.
  CREATE TABLE alias (
    kenmerk TEXT PRIMARY KEY REFERENCES kenmerk (kenmerk),
    brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  -- Files that could not be read into the archive, and why.
  CREATE TABLE ongelezen (bron TEXT PRIMARY KEY, reden TEXT NOT NULL) STRICT, WITHOUT ROWID;
  -- What was removed for good and must not come back; an empty nr is the whole letter.
  CREATE TABLE verwijderd (
    bron TEXT NOT NULL,
    nr TEXT NOT NULL,
    PRIMARY KEY (bron, nr)
  ) STRICT, WITHOUT ROWID;
  -- What changed when a letter was replaced: numbers added, removed, changed.
  CREATE TABLE wijziging (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
    changed_at TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes))
  ) STRICT;
  `,
  `
  -- What people said about answers, counted; no question and no person.
  CREATE TABLE terugmelding (
    dag TEXT NOT NULL,
    grade TEXT NOT NULL,
    oordeel TEXT NOT NULL,
    reden TEXT NOT NULL,
    aantal INTEGER NOT NULL,
    PRIMARY KEY (dag, grade, oordeel, reden)
  ) STRICT, WITHOUT ROWID;
  -- Questions that their askers let us keep, each time asked anew.
  CREATE TABLE bewaarde_vraag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sleutel TEXT NOT NULL UNIQUE,
    dag TEXT NOT NULL,
    grade TEXT NOT NULL,
    oordeel TEXT NOT NULL,
    reden TEXT NOT NULL,
    vraag TEXT NOT NULL,
    citaat TEXT
  ) STRICT;
  `,
  `
  -- What the griffie set for a Discord server; an empty channel_id is the whole server.
  CREATE TABLE instelling (
    guild_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name IN ('antwoorden', 'wie', 'beheer')),
    value TEXT NOT NULL,
    PRIMARY KEY (guild_id, channel_id, name)
  ) STRICT, WITHOUT ROWID;
  `,
];
