package app.fovea.model.hub;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A failure that may pass.
final class TryLater extends IOException {
  private final transient Optional<Duration> pause;

  TryLater(String message) {
    this(message, Optional.empty());
  }

  /// @param pause that the server asked for
  TryLater(String message, Optional<Duration> pause) {
    super(message);
    this.pause = pause;
  }

  Optional<Duration> pause() {
    return pause;
  }
}
