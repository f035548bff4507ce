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
  `
  -- What happened to letters, written with the change itself; the bot plans messages from it.
  CREATE TABLE gebeurtenis (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    soort TEXT NOT NULL
      CHECK (soort IN ('nieuw', 'gewijzigd', 'ingetrokken', 'hersteld', 'verwijderd')),
    brief_id INTEGER NOT NULL,
    kenmerk TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes)),
    at INTEGER NOT NULL,
    is_planned INTEGER NOT NULL DEFAULT 0 CHECK (is_planned IN (0, 1))
  ) STRICT;
  CREATE INDEX gebeurtenis_open ON gebeurtenis (id) WHERE is_planned = 0;
  CREATE INDEX gebeurtenis_brief ON gebeurtenis (brief_id);
  -- Letters that were shown before there were events are no news, also when they come back.
  INSERT INTO gebeurtenis (soort, brief_id, kenmerk, changes, at, is_planned)
    SELECT 'nieuw', id, kenmerk, '{"added":[],"removed":[],"changed":[]}', 0, 1
    FROM brief WHERE is_quarantined = 0 ORDER BY id;
  -- Who wants to hear of which letters, and where.
  CREATE TABLE abonnement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bestemming TEXT NOT NULL,
    guild_id TEXT,
    maker_id TEXT NOT NULL,
    role_id TEXT,
    wens TEXT NOT NULL CHECK (json_valid(wens)),
    frequentie TEXT NOT NULL CHECK (frequentie IN ('meteen', 'dagelijks', 'wekelijks')),
    staat TEXT NOT NULL DEFAULT 'actief' CHECK (staat IN ('actief', 'gepauzeerd', 'uit')),
    reden TEXT,
    is_told INTEGER NOT NULL DEFAULT 1 CHECK (is_told IN (0, 1)),
    after_event INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX abonnement_bestemming ON abonnement (bestemming);
  -- The outbox: a row a message. It holds no word of a letter; the message is made when it is sent.
  CREATE TABLE melding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sleutel TEXT NOT NULL UNIQUE,
    nonce TEXT NOT NULL UNIQUE,
    soort TEXT NOT NULL
      CHECK (soort IN ('brief', 'overzicht', 'bewerking', 'correctie', 'uitgezet')),
    bestemming TEXT NOT NULL,
    about TEXT,
    target_id INTEGER REFERENCES melding (id),
    event_id INTEGER REFERENCES gebeurtenis (id),
    is_bundled INTEGER NOT NULL DEFAULT 0 CHECK (is_bundled IN (0, 1)),
    staat TEXT NOT NULL DEFAULT 'wacht'
      CHECK (staat IN ('wacht', 'bezig', 'verzonden', 'mislukt', 'vervallen')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL,
    since INTEGER,
    channel_id TEXT,
    message_id TEXT,
    sent_at INTEGER,
    code TEXT
  ) STRICT;
  CREATE INDEX melding_open ON melding (due) WHERE staat IN ('wacht', 'bezig');
  CREATE INDEX melding_target ON melding (target_id);
  CREATE TABLE melding_brief (
    melding_id INTEGER NOT NULL REFERENCES melding (id) ON DELETE CASCADE,
    brief_id INTEGER NOT NULL,
    kenmerk TEXT NOT NULL,
    PRIMARY KEY (melding_id, brief_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX melding_brief_brief ON melding_brief (brief_id);
  -- Which subscriptions a letter in a message is for, and the number of the pair that matched.
  CREATE TABLE reden (
    melding_id INTEGER NOT NULL REFERENCES melding (id) ON DELETE CASCADE,
    brief_id INTEGER NOT NULL,
    abonnement_id INTEGER NOT NULL REFERENCES abonnement (id) ON DELETE CASCADE,
    nr TEXT,
    PRIMARY KEY (melding_id, brief_id, abonnement_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reden_abonnement ON reden (abonnement_id);
  `,
  `
  -- At which revision a letter last changed; one that was removed stays, so that others hear of it.
  CREATE TABLE letter_revision (brief_id INTEGER PRIMARY KEY, revision INTEGER NOT NULL) STRICT;
  CREATE INDEX letter_revision_revision ON letter_revision (revision);
  INSERT INTO letter_revision
    SELECT id, (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'revision') FROM brief;
  `,
  `
  -- Where a vector belongs is read without the vector itself.
  DROP INDEX vector_paar;
  CREATE INDEX vector_paar ON vector (paar_id, kind, part);
  -- What each letter is searched and listed by, as long as nothing of it changed; may be emptied at any time.
  CREATE TABLE geteld (
    brief_id INTEGER PRIMARY KEY REFERENCES brief (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    indexed TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER geteld_brief AFTER UPDATE OF kenmerk, tekst, parsed ON brief
    BEGIN DELETE FROM geteld WHERE brief_id = NEW.id; END;
  CREATE TRIGGER geteld_paar_nieuw AFTER INSERT ON paar
    BEGIN DELETE FROM geteld WHERE brief_id = NEW.brief_id; END;
  CREATE TRIGGER geteld_paar_anders AFTER UPDATE ON paar
    BEGIN DELETE FROM geteld WHERE brief_id IN (OLD.brief_id, NEW.brief_id); END;
  CREATE TRIGGER geteld_paar_weg AFTER DELETE ON paar
    BEGIN DELETE FROM geteld WHERE brief_id = OLD.brief_id; END;
  `,
  `
  -- Keys of the versions that a letter had before: a copy of one that was left behind is no other letter.
  CREATE TABLE eerder (
    sleutel TEXT NOT NULL,
    brief_id INTEGER NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
    PRIMARY KEY (sleutel, brief_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX eerder_brief ON eerder (brief_id);
  `,
  `
  -- A removed pair is known by its vraag, too; empty for one that was removed before this was kept.
  ALTER TABLE verwijderd RENAME TO verwijderd_eerst;
  CREATE TABLE verwijderd (
    bron TEXT NOT NULL,
    nr TEXT NOT NULL,
    vraag TEXT NOT NULL,
    PRIMARY KEY (bron, nr, vraag)
  ) STRICT, WITHOUT ROWID;
  -- For a while both stood in one column, with a # between, beside a row of the number alone.
  INSERT INTO verwijderd
    SELECT bron, substr(nr, 1, instr(nr, '#') - 1), substr(nr, instr(nr, '#') + 1)
    FROM verwijderd_eerst WHERE nr LIKE '%#%';
  INSERT INTO verwijderd
    SELECT bron, nr, '' FROM verwijderd_eerst
    WHERE nr NOT LIKE '%#%' AND (bron, nr) NOT IN (SELECT bron, nr FROM verwijderd);
  DROP TABLE verwijderd_eerst;
  `,
];
