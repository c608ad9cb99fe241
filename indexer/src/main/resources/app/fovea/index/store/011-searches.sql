-- Searches that people keep, in their written form.
CREATE TABLE saved_search (
  name TEXT PRIMARY KEY,
  query TEXT NOT NULL
) WITHOUT ROWID;

-- Pictures that people said are not duplicates of each other, although they look so.
CREATE TABLE kept_apart (
  one INTEGER NOT NULL REFERENCES content,
  other INTEGER NOT NULL REFERENCES content,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) WITHOUT ROWID;
