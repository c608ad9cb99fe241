package app.fovea.index.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.duplicate.Group.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicateCandidatesTest {
  private static final int COUNT = 600;
  private static final int MANY = 6000;
  private final KnownShots shots = SyntheticShots.of(COUNT);

  @Test
  void theGroupsAreThoseOfComparingEachPictureWithEachOther() throws IOException {
    Map<Kind, Set<Set<Long>>> found = new HashMap<>();
    for (Kind kind : List.of(Kind.RE_ENCODED, Kind.BURST, Kind.SIMILAR)) {
      found.put(kind, new HashSet<>());
    }
    for (Group group : shots.groups(shots.shots())) {
      found
          .get(group.kind())
          .add(new TreeSet<>(group.members().stream().map(Group.Member::content).toList()));
    }
    assertThat(found).isEqualTo(new AllPairs(shots).groups());
    assertThat(found.values()).allMatch(groups -> groups.size() >= COUNT / 20);
  }

  @Test
  void everyPictureOfTheSameLookIsFound() {
    List<Optional<Fingerprint>> looks = shots.shots().stream().map(Shot::look).toList();
    LookIndex index = new LookIndex(looks);
    int pairs = 0;
    for (int row = 0; row < COUNT; row++) {
      Fingerprint look = looks.get(row).orElseThrow();
      int one = row;
      int[] all =
          IntStream.range(0, COUNT)
              .filter(other -> other != one && near(look, looks.get(other).orElseThrow()))
              .toArray();
      assertThat(index.near(row, _ -> true)).isEqualTo(all);
      pairs += all.length;
    }
    assertThat(pairs).isGreaterThan(COUNT / 10);
  }

  private static boolean near(Fingerprint one, Fingerprint other) {
    return IntStream.range(0, Fingerprint.TURNS)
        .anyMatch(
            quarters ->
                Look.near(one.hash(quarters), other.upright()) && one.shapedAs(quarters, other));
  }

  @Test
  void everyPictureThatIsAlikeIsAmongTheCandidatesAndFewOthersAre() throws IOException {
    Likeness likeness = new Likeness(shots.shots(), shots);
    Cells cells = likeness.cells(IntStream.range(0, COUNT).toArray());
    Tolerance tolerance = likeness.tolerance(0.85);
    int alike = 0;
    int candidates = 0;
    for (int row = 0; row < COUNT; row++) {
      List<Integer> wanted = new ArrayList<>();
      for (int other = row + 1; other < COUNT; other++) {
        if (likeness.closeness(row, other) >= 0.85) {
          wanted.add(other);
        }
      }
      int[] found = cells.after(row, tolerance, _ -> true);
      assertThat(Arrays.stream(found).boxed().toList()).containsAll(wanted);
      alike += wanted.size();
      candidates += found.length;
    }
    assertThat(alike).isGreaterThan(COUNT / 10);
    assertThat(candidates).isLessThan(COUNT * COUNT / 200);
  }

  @Test
  void nearlyAllIsFoundInTheNearestCells() throws IOException {
    KnownShots many = SyntheticShots.of(MANY);
    Likeness likeness = new Likeness(many.shots(), many);
    int[] rows = IntStream.range(0, MANY).toArray();
    Tolerance tolerance = likeness.tolerance(0.85);
    Cells one = likeness.cells(rows);
    Cells cells = likeness.cells(rows, MANY / 4);
    int all = 0;
    int found = 0;
    for (int row = 0; row < MANY; row++) {
      for (int other : one.after(row, tolerance, _ -> true)) {
        all += likeness.closeness(row, other) >= 0.85 ? 1 : 0;
      }
      for (int other : cells.after(row, tolerance, _ -> true)) {
        found += likeness.closeness(row, other) >= 0.85 ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(MANY / 10);
    assertThat((double) found / all).isGreaterThan(0.99);
  }
}
