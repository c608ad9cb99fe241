package app.fovea.index.duplicate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Clusters around leaders, which are taken in the order of their places: what joins one is in no
/// other.
final class Clusters {
  /// Leaders whose candidates are looked for at once, by all cores.
  private static final int BLOCK = 512;

  private static final int[] NONE = {};

  private final BitSet taken = new BitSet();
  private final List<List<Integer>> clusters = new ArrayList<>();

  /// Tells the places that may join a leader; asked by several threads.
  interface Candidates {
    int[] of(int leader);
  }

  /// Tells which do; asked by one thread.
  interface Joining {
    boolean joins(int leader, int other) throws IOException;
  }

  /// @param leaders ascending
  void gather(int[] leaders, Candidates candidates, Joining joining) throws IOException {
    for (int from = 0; from < leaders.length; from += BLOCK) {
      int first = from;
      int[][] likely =
          IntStream.range(from, Math.min(leaders.length, from + BLOCK))
              .parallel()
              .mapToObj(i -> taken.get(leaders[i]) ? NONE : candidates.of(leaders[i]))
              .toArray(int[][]::new);
      for (int i = 0; i < likely.length; i++) {
        lead(leaders[first + i], likely[i], joining);
      }
    }
  }

  private void lead(int leader, int[] likely, Joining joining) throws IOException {
    if (taken.get(leader)) {
      return;
    }
    List<Integer> cluster = new ArrayList<>(List.of(leader));
    for (int other : likely) {
      if (!taken.get(other) && joining.joins(leader, other)) {
        cluster.add(other);
      }
    }
    add(cluster);
  }

  void add(List<Integer> cluster) {
    if (cluster.size() > 1) {
      cluster.forEach(taken::set);
      clusters.add(List.copyOf(cluster));
    }
  }

  boolean has(int row) {
    return taken.get(row);
  }

  List<List<Integer>> all() {
    return Collections.unmodifiableList(clusters);
  }
}
