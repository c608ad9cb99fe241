package app.fovea.model;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something costly that is opened when it is first needed, by whichever thread comes first; the
/// others wait for it. An opening that failed is tried again by the next one who needs it.
final class OnDemand<T> {
  /// How it is opened.
  interface Opening<T> {
    T open() throws IOException;
  }

  private final Opening<T> opening;
  private volatile @Nullable T opened;

  OnDemand(Opening<T> opening) {
    this.opening = opening;
  }

  T get() throws IOException {
    T there = opened;
    return there == null ? openOnce() : there;
  }

  private synchronized T openOnce() throws IOException {
    T there = opened;
    if (there == null) {
      there = opening.open();
      opened = there;
    }
    return there;
  }

  /// Empty as long as nobody needed it.
  Optional<T> opened() {
    return Optional.ofNullable(opened);
  }
}
