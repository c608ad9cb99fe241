-- What the user wants left out of the library's folders: a folder on its volume, or, with volume 0,
-- a pattern for the names of files and folders.
CREATE TABLE ignored (
  volume INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (volume, name)
) WITHOUT ROWID;
