package app.fovea.model.hub;

import java.time.Duration;
import java.util.Optional;

/// How far a download is.
///
/// @param file in hand; empty before the first
/// @param bytes of `total` that are here, counting what an earlier try fetched
/// @param bytesPerSecond over the last seconds; 0 while nothing comes
/// @param left until the end at that rate
/// @param note why nothing comes at the moment
public record Progress(
    Stage stage,
    Optional<String> file,
    long bytes,
    long total,
    double bytesPerSecond,
    Optional<Duration> left,
    Optional<String> note) {

  /// What is being done.
  public enum Stage {
    /// Another process fetches the same model.
    WAITING,
    ASKING,
    FETCHING,
    /// After a failure, before the next try.
    RETRYING,
    CHECKING,
    /// Loading the model and asking it for a probe.
    TRYING
  }
}
