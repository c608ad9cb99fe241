-- Pictures that people do not want to find. A content is meant by its key, so that it stays
-- excluded when its files move, go and come back.
CREATE TABLE exclusion (
  content BLOB PRIMARY KEY
) WITHOUT ROWID;
