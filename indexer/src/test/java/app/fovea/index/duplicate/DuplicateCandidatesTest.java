package app.fovea.index.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.rank.UnitVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DuplicateCandidatesTest {
  private static final int COUNT = 500;
  private final List<Shot> shots = SyntheticShots.of(COUNT);

  @Test
  void everyPictureOfTheSameLookIsFound() {
    LookIndex index = new LookIndex();
    shots.forEach(index::add);
    int pairs = 0;
    for (Shot shot : shots) {
      Look look = shot.look().orElseThrow();
      Set<Long> all =
          shots.stream()
              .filter(other -> look.same(other.look().orElseThrow()))
              .map(Shot::content)
              .collect(Collectors.toSet());
      assertThat(index.same(shot)).extracting(Shot::content).containsAll(all);
      pairs += all.size() - 1;
    }
    assertThat(pairs).isGreaterThan(COUNT / 10);
  }

  @Test
  void everyPictureThatIsAlikeIsAmongTheCandidatesAndFewOthersAre() {
    Closeness closeness = new Closeness(shots);
    Sketches sketches = new Sketches(shots);
    int alike = 0;
    int candidates = 0;
    for (int i = 0; i < COUNT; i++) {
      Shot one = shots.get(i);
      float[] vector = one.vector().orElseThrow();
      double cosine = closeness.cosine(vector, 0.85);
      List<Integer> wanted = new ArrayList<>();
      for (int j = i + 1; j < COUNT; j++) {
        boolean reached = UnitVectors.dot(vector, shots.get(j).vector().orElseThrow()) >= cosine;
        assertThat(closeness.of(one, shots.get(j)) >= 0.85).isEqualTo(reached);
        if (reached) {
          wanted.add(j);
        }
      }
      List<Integer> found = sketches.after(i, cosine).boxed().toList();
      assertThat(found).containsAll(wanted);
      alike += wanted.size();
      candidates += found.size();
    }
    assertThat(alike).isGreaterThan(COUNT / 10);
    assertThat(candidates).isLessThan(COUNT * COUNT / 200);
  }
}
