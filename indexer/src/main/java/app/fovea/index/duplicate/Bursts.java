package app.fovea.index.duplicate;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Runs of pictures of one camera, each soon after the one before and alike.
///
/// @param together whether two may be in one group
record Bursts(List<Shot> shots, Likeness likeness, BiPredicate<Shot, Shot> together) {
  private static final Duration SOON = Duration.ofSeconds(4);
  private static final double LEAST_CLOSENESS = 0.6;

  /// @param rows the places of the pictures that count
  List<List<Integer>> of(BitSet rows) throws IOException {
    List<Integer> timed =
        rows.stream()
            .filter(row -> taken(row).isPresent() && shots.get(row).camera().isPresent())
            .boxed()
            .sorted(
                Comparator.comparing((Integer row) -> shots.get(row).camera().orElse(""))
                    .thenComparing(row -> taken(row).orElse(LocalDateTime.MIN))
                    .thenComparing(row -> shots.get(row).content()))
            .toList();
    Clusters clusters = new Clusters();
    List<Integer> run = new ArrayList<>();
    for (int row : timed) {
      if (!run.isEmpty() && !follows(run.getLast(), row)) {
        clusters.add(run);
        run = new ArrayList<>();
      }
      run.add(row);
    }
    clusters.add(run);
    return clusters.all();
  }

  private Optional<LocalDateTime> taken(int row) {
    return shots.get(row).taken();
  }

  private boolean follows(int before, int after) throws IOException {
    Shot one = shots.get(before);
    Shot next = shots.get(after);
    return one.camera().equals(next.camera())
        && Duration.between(
                    one.taken().orElse(LocalDateTime.MIN), next.taken().orElse(LocalDateTime.MAX))
                .compareTo(SOON)
            <= 0
        && likeness.closeness(before, after) >= LEAST_CLOSENESS
        && together.test(one, next);
  }
}
