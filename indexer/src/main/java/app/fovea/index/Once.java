package app.fovea.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/// What is done once for each key, by whoever comes first; others wait for that one. What failed is
/// done again. Safe for concurrent use.
final class Once {
  private final Set<String> done = new HashSet<>();

  /// Something to do.
  interface Work {
    void run() throws IOException;
  }

  synchronized void of(String key, Work work) throws IOException {
    if (!done.contains(key)) {
      work.run();
      done.add(key);
    }
  }
}
