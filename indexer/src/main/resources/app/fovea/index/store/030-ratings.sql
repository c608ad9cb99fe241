-- A batch need not belong to a label set any more, and a sidecar can have got stars. SQLite cannot
-- loosen a column, so the tables are made anew; those that are referred to go last, so that nothing
-- is deleted along with them.
DROP VIEW labelled;
DROP VIEW last_word;

CREATE TABLE new_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- NULL for stars
  label_set INTEGER REFERENCES label_set ON DELETE CASCADE,
  cause TEXT NOT NULL,
  at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
);
INSERT INTO new_batch SELECT id, label_set, cause, at, undone FROM batch;
-- A number that was once given is never given again.
DELETE FROM sqlite_sequence WHERE name = 'new_batch';
INSERT INTO sqlite_sequence SELECT 'new_batch', seq FROM sqlite_sequence WHERE name = 'batch';

CREATE TABLE new_decision (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES new_batch ON DELETE CASCADE,
  content BLOB NOT NULL,
  label INTEGER NOT NULL REFERENCES label ON DELETE CASCADE,
  -- 1 yes, 0 no
  verdict INTEGER NOT NULL,
  -- a model's id; NULL for a person
  model TEXT,
  probability REAL NOT NULL
);
INSERT INTO new_decision SELECT id, batch, content, label, verdict, model, probability FROM decision;

CREATE TABLE new_sidecar (
  batch INTEGER NOT NULL REFERENCES new_batch ON DELETE CASCADE,
  content BLOB NOT NULL,
  path TEXT NOT NULL,
  -- NULL when there was no file
  before BLOB,
  after BLOB NOT NULL,
  -- one a line
  labels TEXT NOT NULL,
  provenance TEXT NOT NULL,
  -- stars that were written, and those of others that they took the place of
  rating INTEGER,
  rating_before INTEGER,
  PRIMARY KEY (batch, path)
) WITHOUT ROWID;
INSERT INTO new_sidecar (batch, content, path, before, after, labels, provenance)
  SELECT batch, content, path, before, after, labels, provenance FROM sidecar;

DROP TABLE sidecar;
DROP TABLE decision;
DROP TABLE batch;
ALTER TABLE new_batch RENAME TO batch;
ALTER TABLE new_decision RENAME TO decision;
ALTER TABLE new_sidecar RENAME TO sidecar;
CREATE INDEX batch_set ON batch (label_set);
CREATE INDEX decision_label ON decision (label, content);
CREATE INDEX decision_content ON decision (content);
CREATE INDEX decision_batch ON decision (batch);

-- Stars that a person gave; rows are only added. The content is meant by its key.
CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
  content BLOB NOT NULL,
  -- 0 to 5
  stars INTEGER NOT NULL
);
CREATE INDEX rating_content ON rating (content);
CREATE INDEX rating_batch ON rating (batch);

-- The last word about each content.
CREATE VIEW rated AS
  SELECT content, stars, max(rating.id) AS id
  FROM rating JOIN batch ON batch.id = rating.batch AND batch.undone = 0
  GROUP BY content;

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

CREATE VIEW labelled AS
  SELECT * FROM (
    SELECT last_word.*,
      row_number() OVER (
        PARTITION BY content, label_set, CASE choice WHEN 'FREE' THEN label ELSE 0 END
        ORDER BY model IS NOT NULL, last_word.id DESC) AS rank
    FROM last_word JOIN label_set ON label_set.id = last_word.label_set
    WHERE verdict = 1)
  WHERE rank = 1;
