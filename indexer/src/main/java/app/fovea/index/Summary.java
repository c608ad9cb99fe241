package app.fovea.index;

import java.util.List;
import java.util.stream.Stream;

/// What a run did.
///
/// @param indexed contents embedded
/// @param moved files whose content was elsewhere before
/// @param copied files whose content is elsewhere as well
/// @param failed every file of the run's folders that is refused, also those refused before
public record Summary(
    long indexed,
    long unchanged,
    long moved,
    long copied,
    long removed,
    List<Outcome.Failed> failed,
    double seconds,
    double photosPerSecond) {
  public Summary {
    failed = List.copyOf(failed);
  }

  /// How many there are, as far as they are photos or are meant to be.
  public long files() {
    return indexed + unchanged + moved + copied + failed.size();
  }

  /// Both runs as one; what is refused now counts, and what was before in other folders.
  public Summary and(Summary later) {
    List<Outcome.Failed> refused =
        Stream.concat(failed.stream(), later.failed.stream()).distinct().toList();
    double time = seconds + later.seconds;
    return new Summary(
        indexed + later.indexed,
        later.unchanged,
        moved + later.moved,
        copied + later.copied,
        removed + later.removed,
        refused,
        time,
        (indexed + later.indexed) / time);
  }
}
