package app.fovea.index.duplicate;

import app.fovea.index.duplicate.Group.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Finds the groups in a collection, kind by kind: what is the same in a surer way is taken
/// together before less sure ways are tried, and then stands for all of it.
public final class Duplicates {
  private static final Duration BURST = Duration.ofSeconds(4);
  private static final double BURST_CLOSENESS = 0.6;
  private static final double SIMILAR_CLOSENESS = 0.85;
  private static final double CROP_CLOSENESS = 0.7;

  private final BiPredicate<Long, Long> apart;

  /// @param apart whether people said of two contents that they are no duplicates
  public Duplicates(BiPredicate<Long, Long> apart) {
    this.apart = apart;
  }

  public List<Group> in(List<Shot> shots) {
    List<Group> groups = new ArrayList<>();
    for (Shot shot : shots) {
      if (shot.files().size() > 1) {
        groups.add(Keeping.exact(shot));
      }
    }
    Closeness closeness = new Closeness(shots);
    List<Shot> left = collect(Kind.RE_ENCODED, reEncoded(shots, closeness), shots, groups);
    left = collect(Kind.BURST, bursts(left, closeness), left, groups);
    collect(Kind.SIMILAR, similar(left, closeness), left, groups);
    return groups;
  }

  /// Adds the clusters as groups.
  ///
  /// @return the pictures with one that stands for each cluster
  private static List<Shot> collect(
      Kind kind, List<List<Shot>> clusters, List<Shot> shots, List<Group> groups) {
    Set<Long> represented = new HashSet<>();
    for (List<Shot> cluster : clusters) {
      List<Shot> ordered = Keeping.order(kind, cluster);
      groups.add(Keeping.group(kind, ordered));
      ordered.stream().skip(1).map(Shot::content).forEach(represented::add);
    }
    return shots.stream().filter(shot -> !represented.contains(shot.content())).toList();
  }

  private List<List<Shot>> reEncoded(List<Shot> shots, Closeness closeness) {
    LookIndex index = new LookIndex();
    List<List<Shot>> clusters = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    shots.forEach(index::add);
    List<Shot> order = byQuality(shots);
    Alike alike = new Alike(order, closeness);
    for (int i = 0; i < order.size(); i++) {
      Shot leader = order.get(i);
      if (taken.contains(leader.content())) {
        continue;
      }
      Set<Shot> cluster = new LinkedHashSet<>(List.of(leader));
      Stream.concat(
              index.same(leader).stream(),
              alike.after(i, CROP_CLOSENESS).filter(other -> Crop.is(leader, other)))
          .filter(other -> !taken.contains(other.content()) && together(leader, other))
          .forEachOrdered(cluster::add);
      close(List.copyOf(cluster), clusters, taken);
    }
    return clusters;
  }

  private static void close(List<Shot> cluster, List<List<Shot>> clusters, Set<Long> taken) {
    if (cluster.size() > 1) {
      cluster.stream().map(Shot::content).forEach(taken::add);
      clusters.add(cluster);
    }
  }

  private static List<Shot> byQuality(List<Shot> shots) {
    return shots.stream()
        .sorted(Comparator.comparing(Shot::quality).reversed().thenComparing(Shot::content))
        .toList();
  }

  /// Runs of pictures of one camera, each soon after the one before and alike.
  private List<List<Shot>> bursts(List<Shot> shots, Closeness closeness) {
    List<Shot> timed =
        shots.stream()
            .filter(shot -> shot.taken().isPresent() && shot.camera().isPresent())
            .sorted(
                Comparator.comparing((Shot shot) -> shot.camera().orElse(""))
                    .thenComparing(shot -> shot.taken().orElse(LocalDateTime.MIN))
                    .thenComparing(Shot::content))
            .toList();
    List<List<Shot>> clusters = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    List<Shot> run = new ArrayList<>();
    for (Shot shot : timed) {
      if (!run.isEmpty() && !follows(run.getLast(), shot, closeness)) {
        close(run, clusters, taken);
        run = new ArrayList<>();
      }
      run.add(shot);
    }
    close(run, clusters, taken);
    return clusters;
  }

  private boolean follows(Shot before, Shot after, Closeness closeness) {
    return before.camera().equals(after.camera())
        && Duration.between(
                    before.taken().orElse(LocalDateTime.MIN),
                    after.taken().orElse(LocalDateTime.MAX))
                .compareTo(BURST)
            <= 0
        && closeness.of(before, after) >= BURST_CLOSENESS
        && together(before, after);
  }

  /// Pictures that are like the best of them.
  private List<List<Shot>> similar(List<Shot> shots, Closeness closeness) {
    List<List<Shot>> clusters = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    List<Shot> order = byQuality(shots);
    Alike alike = new Alike(order, closeness);
    for (int i = 0; i < order.size(); i++) {
      Shot leader = order.get(i);
      if (taken.contains(leader.content())) {
        continue;
      }
      List<Shot> cluster = new ArrayList<>(List.of(leader));
      alike
          .after(i, SIMILAR_CLOSENESS)
          .filter(other -> !taken.contains(other.content()) && together(leader, other))
          .forEachOrdered(cluster::add);
      close(cluster, clusters, taken);
    }
    return clusters;
  }

  private boolean together(Shot a, Shot b) {
    return !apart.test(a.content(), b.content());
  }

  /// The look, where there is one worth comparing.
  static Optional<Look> telling(Shot shot) {
    return shot.look().filter(Look::telling);
  }
}
