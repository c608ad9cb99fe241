package app.fovea.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Collects pictures until there are enough for a model, or until the first has waited long enough.
final class Batches {
  private final int size;
  private final long patience;
  private List<Decoded> open = new ArrayList<>();
  private long since;

  Batches(int size, Duration patience) {
    this.size = size;
    this.patience = patience.toNanos();
  }

  /// The batch that this picture makes full, else nothing.
  synchronized List<Decoded> add(Decoded picture) {
    if (open.isEmpty()) {
      since = System.nanoTime();
    }
    open.add(picture);
    return open.size() >= size ? rest() : List.of();
  }

  /// What has waited long enough.
  synchronized List<Decoded> due() {
    return System.nanoTime() - since >= patience ? rest() : List.of();
  }

  /// What is there.
  synchronized List<Decoded> rest() {
    List<Decoded> batch = open;
    open = new ArrayList<>();
    return batch;
  }
}
