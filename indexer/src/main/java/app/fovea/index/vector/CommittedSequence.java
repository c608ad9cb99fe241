package app.fovea.index.vector;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far an index has come, kept in what Lucene stores with each commit.
final class CommittedSequence {
  static final String NAME = "sequence";

  private CommittedSequence() {}

  static long of(@Nullable Iterable<Map.Entry<String, String>> data) {
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(NAME)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }
}
