package app.fovea.index.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Many changes that come together, made into few: folders are handed out once nothing has changed
/// for a while, so that a file that is still being copied waits. A stream of changes that never
/// ends is handed out from time to time. Not safe for concurrent use.
final class Burst {
  private final long quiet;
  private final long most;
  private final Set<Path> folders = new HashSet<>();
  private long first;
  private long last;

  Burst(Duration quiet, Duration most) {
    this.quiet = quiet.toNanos();
    this.most = most.toNanos();
  }

  /// @param now as [System#nanoTime] counts
  void changed(Path folder, long now) {
    if (folders.isEmpty()) {
      first = now;
    }
    last = now;
    folders.add(folder);
  }

  /// The folders that have come to rest; empty while they have not.
  Set<Path> settled(long now) {
    if (folders.isEmpty() || now - last < quiet && now - first < most) {
      return Set.of();
    }
    Set<Path> settled = Set.copyOf(folders);
    folders.clear();
    return settled;
  }
}
