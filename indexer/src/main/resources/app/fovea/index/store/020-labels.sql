CREATE TABLE label_set (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  choice TEXT NOT NULL,
  prompts TEXT NOT NULL,
  hint TEXT
);

CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  label_set INTEGER NOT NULL REFERENCES label_set ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  -- one a line
  prompts TEXT NOT NULL,
  UNIQUE (label_set, name)
);

-- A threshold belongs to a model and is never carried to another.
CREATE TABLE threshold (
  label INTEGER NOT NULL REFERENCES label ON DELETE CASCADE,
  model TEXT NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (label, model)
) WITHOUT ROWID;

-- What was decided at one stroke, and can be taken back at one.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label_set INTEGER NOT NULL REFERENCES label_set ON DELETE CASCADE,
  cause TEXT NOT NULL,
  at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX batch_set ON batch (label_set);

-- Rows are only added. The content is meant by its key: it need not be in the library.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
  content BLOB NOT NULL,
  label INTEGER NOT NULL REFERENCES label ON DELETE CASCADE,
  -- 1 yes, 0 no
  verdict INTEGER NOT NULL,
  -- a model's id; NULL for a person
  model TEXT,
  probability REAL NOT NULL
);
CREATE INDEX decision_label ON decision (label, content);
CREATE INDEX decision_content ON decision (content);
CREATE INDEX decision_batch ON decision (batch);

-- Where a picture lay when somebody decided about it, for another model to look at it again.
CREATE TABLE example (
  content BLOB PRIMARY KEY,
  path TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE example_vector (
  content BLOB NOT NULL,
  model TEXT NOT NULL,
  numbers BLOB NOT NULL,
  PRIMARY KEY (content, model)
) WITHOUT ROWID;

-- Labels' vectors in the set's order, one after the other, of these phrases.
CREATE TABLE class_vector (
  label_set INTEGER NOT NULL REFERENCES label_set ON DELETE CASCADE,
  model TEXT NOT NULL,
  phrases TEXT NOT NULL,
  numbers BLOB NOT NULL,
  PRIMARY KEY (label_set, model)
) WITHOUT ROWID;

-- Sidecars that an export wrote, what was there before, and what identifies what was written.
CREATE TABLE sidecar (
  batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
  content BLOB NOT NULL,
  path TEXT NOT NULL,
  -- NULL when there was no file
  before BLOB,
  after BLOB NOT NULL,
  -- one a line
  labels TEXT NOT NULL,
  provenance TEXT NOT NULL,
  PRIMARY KEY (batch, path)
) WITHOUT ROWID;

-- The last word about each content and label; a person's goes before any model's.
CREATE VIEW last_word AS
  SELECT * FROM (
    SELECT decision.*, label.label_set, batch.at,
      row_number() OVER (
        PARTITION BY decision.content, decision.label
        ORDER BY decision.model IS NOT NULL, decision.id DESC) AS turn
    FROM decision
      JOIN batch ON batch.id = decision.batch AND batch.undone = 0
      JOIN label ON label.id = decision.label)
  WHERE turn = 1;

-- The labels that contents have; of an exclusive set one at most.
CREATE VIEW labelled AS
  SELECT * FROM (
    SELECT last_word.*,
      row_number() OVER (
        PARTITION BY content, label_set, CASE choice WHEN 'FREE' THEN label ELSE 0 END
        ORDER BY model IS NOT NULL, last_word.id DESC) AS rank
    FROM last_word JOIN label_set ON label_set.id = last_word.label_set
    WHERE verdict = 1)
  WHERE rank = 1;
