package app.fovea.index.duplicate;

import app.fovea.index.Stopwatch;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// How long the grouping of many pictures takes whose looks and vectors are known.
/// `.ci/bench-java app.fovea.index.duplicate.DuplicatesTiming 100000`
final class DuplicatesTiming {
  private DuplicatesTiming() {}

  static void main(String[] arguments) throws IOException {
    KnownShots shots = SyntheticShots.of(Integer.parseInt(arguments[0]));
    Stopwatch watch = Stopwatch.start();
    List<Group> groups = shots.groups(shots.shots());
    System.out.printf(
        "%d pictures: %.1f CPU-seconds, groups %s%n",
        shots.shots().size(),
        watch.processorSeconds(),
        groups.stream().collect(Collectors.groupingBy(Group::kind, Collectors.counting())));
  }
}
