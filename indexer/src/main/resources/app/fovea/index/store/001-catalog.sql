CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Where photos are. A volume is known by its identity; its mount is where it was last seen.
CREATE TABLE volume (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  mount TEXT NOT NULL
);

-- The folders that the user added. Paths are below the mount, with / between names.
CREATE TABLE root (
  id INTEGER PRIMARY KEY,
  volume INTEGER NOT NULL REFERENCES volume,
  path TEXT NOT NULL,
  UNIQUE (volume, path)
);

CREATE TABLE folder (
  id INTEGER PRIMARY KEY,
  volume INTEGER NOT NULL REFERENCES volume,
  path TEXT NOT NULL,
  inode INTEGER NOT NULL,
  UNIQUE (volume, path)
);
CREATE INDEX folder_inode ON folder (volume, inode) WHERE inode <> 0;

-- One row for each picture, whatever its files are called. The key is that of its own bytes.
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  -- local time of the camera, else of the file when it was first seen: 2024-06-30T12:00:00
  dated TEXT NOT NULL,
  taken TEXT,
  camera TEXT,
  lens TEXT,
  latitude REAL,
  longitude REAL,
  caption TEXT,
  -- one a line
  keywords TEXT NOT NULL,
  rating INTEGER,
  colour INTEGER NOT NULL,
  format TEXT NOT NULL
);
CREATE INDEX content_dated ON content (dated);

-- A file is a photo and has a content, or is refused and has a reason.
CREATE TABLE file (
  -- a number that was once given is never given again
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folder INTEGER NOT NULL REFERENCES folder,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- nanoseconds since 1970
  modified INTEGER NOT NULL,
  -- 0 where the file system has none that last
  inode INTEGER NOT NULL,
  content INTEGER REFERENCES content,
  reason TEXT,
  -- of a refused file: whether to try again although it has not changed
  retry INTEGER NOT NULL DEFAULT 0,
  UNIQUE (folder, name),
  CHECK ((content IS NULL) <> (reason IS NULL))
);
CREATE INDEX file_content ON file (content);
CREATE INDEX file_inode ON file (inode) WHERE inode <> 0;

CREATE TABLE model (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  dimension INTEGER NOT NULL
);

-- Numbers are 32-bit floats, little-endian, unit length. A replaced vector gets a new sequence.
CREATE TABLE vector (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  content INTEGER NOT NULL REFERENCES content,
  model INTEGER NOT NULL REFERENCES model,
  -- 0: from an embedded preview, 1: from the full picture
  source INTEGER NOT NULL,
  numbers BLOB NOT NULL
);
CREATE UNIQUE INDEX vector_of ON vector (model, content, source);
CREATE INDEX vector_sequence ON vector (model, sequence);
