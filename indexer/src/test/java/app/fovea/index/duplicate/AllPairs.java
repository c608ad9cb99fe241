package app.fovea.index.duplicate;

import app.fovea.index.duplicate.Group.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The groups of pictures, found by comparing each with each other one.
final class AllPairs {
  private final KnownShots known;
  private final Closeness closeness;
  private List<Shot> left;

  AllPairs(KnownShots known) {
    this.known = known;
    this.closeness = new Closeness(known.sample());
    this.left =
        known.shots().stream()
            .sorted(Comparator.comparing(Shot::quality).reversed().thenComparing(Shot::content))
            .toList();
  }

  private interface Joining {
    boolean joins(Shot leader, Shot other);
  }

  /// The contents of each group, by kind.
  Map<Kind, Set<Set<Long>>> groups() {
    Map<Kind, Set<Set<Long>>> groups = new HashMap<>();
    groups.put(Kind.RE_ENCODED, collected(Kind.RE_ENCODED, led(this::reEncoded)));
    groups.put(Kind.BURST, collected(Kind.BURST, bursts()));
    groups.put(
        Kind.SIMILAR, collected(Kind.SIMILAR, led((a, b) -> later(a, b) && close(a, b, 0.85))));
    return groups;
  }

  private Set<Set<Long>> collected(Kind kind, List<List<Shot>> clusters) {
    Set<Set<Long>> contents = new HashSet<>();
    Set<Shot> gone = new HashSet<>();
    for (List<Shot> cluster : clusters) {
      contents.add(new TreeSet<>(cluster.stream().map(Shot::content).toList()));
      Keeping keeping = new Keeping(known);
      try {
        keeping.order(kind, cluster).stream().skip(1).forEach(filed -> gone.add(filed.shot()));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    left = left.stream().filter(shot -> !gone.contains(shot)).toList();
    return contents;
  }

  private List<List<Shot>> led(Joining joining) {
    List<List<Shot>> clusters = new ArrayList<>();
    Set<Shot> taken = new HashSet<>();
    for (Shot leader : left) {
      if (!taken.contains(leader)) {
        List<Shot> cluster = new ArrayList<>(List.of(leader));
        left.stream()
            .filter(
                other -> other != leader && !taken.contains(other) && joining.joins(leader, other))
            .forEach(cluster::add);
        if (cluster.size() > 1) {
          taken.addAll(cluster);
          clusters.add(cluster);
        }
      }
    }
    return clusters;
  }

  private boolean later(Shot one, Shot other) {
    return left.indexOf(other) > left.indexOf(one);
  }

  private boolean close(Shot one, Shot other, double least) {
    return closeness.of(known.vector(one.content()), known.vector(other.content())) >= least;
  }

  private boolean reEncoded(Shot leader, Shot other) {
    Look one = known.look(leader.content()).orElseThrow();
    Look second = known.look(other.content()).orElseThrow();
    return IntStream.range(0, 4).anyMatch(quarters -> one.turned(quarters).same(second))
        || one.telling()
            && second.telling()
            && !Crop.otherTime(leader, other)
            && close(leader, other, 0.7)
            && later(leader, other)
            && Crop.is(one, second);
  }

  private List<List<Shot>> bursts() {
    List<List<Shot>> clusters = new ArrayList<>();
    List<Shot> run = new ArrayList<>();
    for (Shot shot :
        left.stream()
            .filter(each -> each.taken().isPresent())
            .sorted(Comparator.comparing(each -> each.taken().orElseThrow()))
            .toList()) {
      if (!run.isEmpty()
          && (Duration.between(run.getLast().taken().orElseThrow(), shot.taken().orElseThrow())
                      .toSeconds()
                  > 4
              || !close(run.getLast(), shot, 0.6))) {
        clusters.add(run);
        run = new ArrayList<>();
      }
      run.add(shot);
    }
    clusters.add(run);
    return clusters.stream().filter(cluster -> cluster.size() > 1).toList();
  }
}
