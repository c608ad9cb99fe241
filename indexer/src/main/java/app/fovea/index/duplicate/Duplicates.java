package app.fovea.index.duplicate;

import app.fovea.index.duplicate.Group.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/// Finds the groups in a collection, kind by kind: what is the same in a surer way is taken
/// together before less sure ways are tried, and then stands for all of it.
///
/// Nothing compares each picture with each other one: looks are found by parts of their hashes,
/// bursts follow each other in time, and what is alike lies in the same or nearby [Cells].
public final class Duplicates {
  private static final double SIMILAR_CLOSENESS = 0.85;

  private final BiPredicate<Long, Long> apart;
  private final Evidence evidence;

  /// @param apart whether people said of two contents that they are no duplicates
  public Duplicates(BiPredicate<Long, Long> apart, Evidence evidence) {
    this.apart = apart;
    this.evidence = new Remembered(evidence);
  }

  public List<Group> in(List<Shot> shots) throws IOException {
    Keeping keeping = new Keeping(evidence);
    List<Group> groups = new ArrayList<>();
    for (Shot shot : shots) {
      if (shot.files() > 1 && evidence.files(shot.content()).size() > 1) {
        groups.add(keeping.exact(shot));
      }
    }
    List<Shot> ranked = byQuality(shots);
    Likeness likeness = new Likeness(ranked, evidence);
    BitSet left = new BitSet();
    left.set(0, ranked.size());
    Collecting collecting = new Collecting(ranked, keeping, left, groups);
    collecting.add(
        Kind.RE_ENCODED, new ReEncoded(ranked, likeness, evidence, this::together).all());
    collecting.add(Kind.BURST, new Bursts(ranked, likeness, this::together).of(left));
    collecting.add(Kind.SIMILAR, similar(left, likeness, ranked));
    return groups;
  }

  /// @param left the places of the pictures, with one that stands for each cluster
  private record Collecting(List<Shot> ranked, Keeping keeping, BitSet left, List<Group> groups) {

    /// Adds clusters as groups.
    void add(Kind kind, List<List<Integer>> clusters) throws IOException {
      for (List<Integer> cluster : clusters) {
        List<Keeping.Filed> ordered =
            keeping.order(kind, cluster.stream().map(ranked::get).toList());
        groups.add(keeping.group(kind, ordered));
        Shot kept = ordered.getFirst().shot();
        cluster.stream().filter(row -> ranked.get(row) != kept).forEach(left::clear);
      }
    }
  }

  private static List<Shot> byQuality(List<Shot> shots) {
    return shots.stream()
        .sorted(Comparator.comparing(Shot::quality).reversed().thenComparing(Shot::content))
        .toList();
  }

  /// Pictures that are like the best of them.
  private List<List<Integer>> similar(BitSet left, Likeness likeness, List<Shot> ranked)
      throws IOException {
    int[] rows = left.stream().toArray();
    Cells cells = likeness.cells(rows);
    Tolerance tolerance = likeness.tolerance(SIMILAR_CLOSENESS);
    Clusters clusters = new Clusters();
    clusters.gather(
        rows,
        leader -> cells.after(leader, tolerance, other -> !clusters.has(other)),
        (leader, other) ->
            likeness.closeness(leader, other) >= SIMILAR_CLOSENESS
                && together(ranked.get(leader), ranked.get(other)));
    return clusters.all();
  }

  private boolean together(Shot a, Shot b) {
    return !apart.test(a.content(), b.content());
  }
}
