package app.fovea.index;

import java.util.List;

/// What a run did.
///
/// @param indexed contents embedded
/// @param failed every file of the run's folders that is refused, also those refused before
public record Summary(
    long indexed,
    long unchanged,
    long moved,
    long removed,
    List<Outcome.Failed> failed,
    double seconds,
    double photosPerSecond) {
  public Summary {
    failed = List.copyOf(failed);
  }
}
