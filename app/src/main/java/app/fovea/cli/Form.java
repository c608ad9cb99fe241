package app.fovea.cli;

/// How an answer is written.
enum Form {
  TEXT,
  JSON,
  JSON_LINES
}
