package app.fovea.index.duplicate;

import java.util.List;
import java.util.stream.Collectors;

/// How long the grouping of many pictures takes whose looks and vectors are known.
/// `.ci/bench-java app.fovea.index.duplicate.DuplicatesTiming 100000`
final class DuplicatesTiming {
  private DuplicatesTiming() {}

  static void main(String[] arguments) {
    List<Shot> shots = SyntheticShots.of(Integer.parseInt(arguments[0]));
    long start = System.nanoTime();
    List<Group> groups = new Duplicates((_, _) -> false).in(shots);
    System.out.printf(
        "%d pictures: %.1f s, groups %s%n",
        shots.size(),
        (System.nanoTime() - start) / 1e9,
        groups.stream().collect(Collectors.groupingBy(Group::kind, Collectors.counting())));
  }
}
