package app.fovea.index;

import app.fovea.index.store.FileState;
import java.nio.file.Path;
import java.util.Optional;

/// A file that has to be looked into.
///
/// @param state as the walk saw it
/// @param before the number of the content that the file had before, or 0
/// @param part what is to be done next
/// @param key of its content, which this run embeds; empty until it has been computed
record Work(Path path, FileState state, long before, Part part, Optional<String> key) {
  /// A file is looked at for a preview first, if it is new and others wait.
  enum Part {
    PREVIEW,
    WHOLE
  }

  /// A file that nothing has been done with.
  static Work of(Path path, FileState state, long before) {
    return new Work(path, state, before, before == 0 ? Part.PREVIEW : Part.WHOLE, Optional.empty());
  }

  /// The same, with nothing left but to be read as a whole.
  Work whole() {
    return new Work(path, state, before, Part.WHOLE, key);
  }

  /// The same, whose content is this run's to embed.
  Work claimed(String content) {
    return new Work(path, state, before, part, Optional.of(content));
  }
}
