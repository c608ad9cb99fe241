package app.fovea.index;

import java.nio.file.Path;

/// What happened to one file. A file's failure is a value; only a run's failure is an exception.
public sealed interface Outcome {
  /// The file on disk.
  Path path();

  /// Its content was embedded in this run.
  record Indexed(Path path) implements Outcome {}

  /// Its content was known before, at this path.
  record Unchanged(Path path) implements Outcome {}

  /// Its content was known before, under another path (moved, renamed or copied).
  record Moved(Path path) implements Outcome {}

  /// It was refused; the reason is a sentence for people.
  record Failed(Path path, String reason) implements Outcome {}
}
