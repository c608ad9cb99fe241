package app.fovea.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What an export of labels did or, without a batch, would do.
///
/// @param changes files that were written
/// @param unchanged files that had everything already
/// @param failed files that were left as they were, and why
public record Exported(
    OptionalLong batch, List<Change> changes, int unchanged, List<Outcome.Failed> failed) {
  /// Whether stars that people gave are exported with the labels.
  public enum Stars {
    OMITTED,
    INCLUDED
  }

  /// One file.
  ///
  /// @param added keywords that it gets
  /// @param removed keywords of an earlier export that no longer hold
  /// @param stars that it gets
  public record Change(
      Path path, List<String> added, List<String> removed, Optional<Integer> stars) {
    public Change {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  public Exported {
    changes = List.copyOf(changes);
    failed = List.copyOf(failed);
  }
}
