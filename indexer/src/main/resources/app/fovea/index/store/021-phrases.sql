-- Vectors of lists of phrases, one behind the other: everyday phrases, and the labels' of any set.
DROP TABLE class_vector;
CREATE TABLE phrase_vector (
  model TEXT NOT NULL,
  phrases TEXT NOT NULL,
  numbers BLOB NOT NULL,
  PRIMARY KEY (model, phrases)
) WITHOUT ROWID;
