package app.fovea.index.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Pictures that are the best of them encoded again, also turned, or most of it cut out.
final class ReEncoded {
  private static final double CROP_CLOSENESS = 0.7;

  private final List<Shot> shots;
  private final Likeness likeness;
  private final Evidence evidence;
  private final BiPredicate<Shot, Shot> together;
  private final LookIndex looks;
  private final SameTime times;
  private final Cells all;
  private final Cells timeless;
  private final Tolerance tolerance;

  /// @param shots the best first
  /// @param together whether two may be in one group
  ReEncoded(
      List<Shot> shots, Likeness likeness, Evidence evidence, BiPredicate<Shot, Shot> together) {
    this.shots = shots;
    this.likeness = likeness;
    this.evidence = evidence;
    this.together = together;
    this.looks = new LookIndex(shots.stream().map(Shot::look).toList());
    this.times = new SameTime(shots);
    this.tolerance = likeness.tolerance(CROP_CLOSENESS);
    int[] telling = rows(row -> telling(shots.get(row)));
    int[] untold = Arrays.stream(telling).filter(row -> !timed(row)).toArray();
    this.timeless = likeness.cells(untold);
    this.all = likeness.cells(untold.length == 0 ? untold : telling);
  }

  private int[] rows(IntPredicate which) {
    return IntStream.range(0, shots.size()).filter(which).toArray();
  }

  private static boolean telling(Shot shot) {
    return shot.look().filter(Fingerprint::telling).isPresent();
  }

  private boolean timed(int row) {
    return shots.get(row).taken().isPresent();
  }

  List<List<Integer>> all() throws IOException {
    Clusters clusters = new Clusters();
    clusters.gather(
        rows(_ -> true), leader -> candidates(leader, other -> !clusters.has(other)), this::joins);
    return clusters.all();
  }

  private int[] candidates(int leader, IntPredicate wanted) {
    if (!telling(shots.get(leader))) {
      return new int[0];
    }
    return IntStream.concat(Arrays.stream(looks.near(leader, wanted)), mayBeCutOut(leader, wanted))
        .distinct()
        .toArray();
  }

  /// Not those of another time: then the camera took two.
  private IntStream mayBeCutOut(int leader, IntPredicate wanted) {
    return timed(leader)
        ? IntStream.concat(
            times.after(leader).filter(wanted),
            Arrays.stream(timeless.after(leader, tolerance, wanted)))
        : Arrays.stream(all.after(leader, tolerance, wanted));
  }

  private boolean joins(int leader, int other) throws IOException {
    return together.test(shots.get(leader), shots.get(other))
        && (same(leader, other) || cutOut(leader, other));
  }

  private boolean same(int leader, int other) throws IOException {
    Fingerprint one = shots.get(leader).look().orElseThrow();
    Fingerprint second = shots.get(other).look().orElseThrow();
    for (int quarters = 0; quarters < Fingerprint.TURNS; quarters++) {
      if (Look.near(one.hash(quarters), second.upright()) && one.shapedAs(quarters, second)) {
        Optional<Look> whole = look(leader);
        Optional<Look> again = look(other);
        if (whole.isPresent()
            && again.isPresent()
            && whole.get().turned(quarters).same(again.get())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean cutOut(int leader, int other) throws IOException {
    if (other < leader
        || !telling(shots.get(other))
        || Crop.otherTime(shots.get(leader), shots.get(other))
        || likeness.closeness(leader, other) < CROP_CLOSENESS) {
      return false;
    }
    Optional<Look> whole = look(leader);
    Optional<Look> part = look(other);
    return whole.isPresent() && part.isPresent() && Crop.is(whole.get(), part.get());
  }

  private Optional<Look> look(int row) throws IOException {
    return evidence.look(shots.get(row).content());
  }
}
