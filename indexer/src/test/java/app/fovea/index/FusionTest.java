package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.rank.Background;
import app.fovea.index.rank.Judge;
import app.fovea.index.text.TextHit;
import app.fovea.index.text.TextPlace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final Judge JUDGE =
      new Judge(new Background(new float[3], new float[] {0.1f, 0.1f, 0}, 100));
  private static final Sought DOG = new Sought(new Query.Words("dog", 1), new float[] {1, 0, 0});
  private static final Sought NO_CAT =
      new Sought(new Query.Words("cat", -1), new float[] {0, 1, 0});

  @Test
  void anExactHitOnANameIsNeverBuried() {
    List<Candidate> order =
        fusion(List.of(DOG), Map.of(3L, Set.of(TextPlace.NAME)))
            .order(List.of(seen(1, 0.9, 0), seen(2, 0.2, 0), seen(3, 0.01, 0)));
    assertThat(order).extracting(Candidate::content).containsExactly(3L, 1L, 2L);
    assertThat(order.getFirst().band()).isEqualTo(Band.STRONG);
    assertThat(order.getFirst().why().getFirst()).isEqualTo(new Reason(Reason.Kind.NAME, "dog", 1));
  }

  @Test
  void aFoldersNameMakesAPhotoLikelyInItsPlaceAmongTheLikely() {
    List<Candidate> order =
        fusion(List.of(DOG), Map.of(3L, Set.of(TextPlace.FOLDER)))
            .order(List.of(seen(1, 0.9, 0), seen(2, 0.05, 0), seen(3, 0.01, 0)));
    assertThat(order).extracting(Candidate::content).containsExactly(1L, 3L, 2L);
    assertThat(order)
        .extracting(Candidate::band)
        .containsExactly(Band.STRONG, Band.LIKELY, Band.MAYBE);
  }

  @Test
  void whatFitsANegativePartIsAMaybeAtBest() {
    List<Candidate> order =
        fusion(List.of(DOG, NO_CAT), Map.of()).order(List.of(seen(1, 0.6, 0.6), seen(2, 0.3, 0)));
    assertThat(order).extracting(Candidate::content).containsExactly(2L, 1L);
    assertThat(order).extracting(Candidate::band).containsExactly(Band.STRONG, Band.MAYBE);
  }

  @Test
  void aPhotoIsAsSureAsItsWeakestPart() {
    Sought grass = new Sought(new Query.Words("grass", 1), new float[] {0, 1, 0});
    List<Candidate> order =
        fusion(List.of(DOG, grass), Map.of()).order(List.of(seen(1, 0.9, 0.02), seen(2, 0.2, 0.2)));
    assertThat(order).extracting(Candidate::content).containsExactly(2L, 1L);
    assertThat(order.getFirst().why()).extracting(Reason::text).contains("dog", "grass");
  }

  @Test
  void withinABandTheNearerComesFirst() {
    List<Candidate> order =
        fusion(List.of(DOG), Map.of())
            .order(List.of(seen(1, 0.2, 0), seen(2, 0.4, 0), seen(3, 0.3, 0)));
    assertThat(order).extracting(Candidate::content).containsExactly(2L, 3L, 1L);
  }

  @Test
  void withinABandAPhotoThatIsNearToWhateverIsAskedComesLater() {
    Judge judge = new Judge(new Background(new float[] {0, 0, 0.5f}, new float[3], 10));
    List<Candidate> order =
        new Fusion(judge, List.of(DOG), Map.of(), Map.of())
            .order(List.of(seen(1, 0.5, 0), seen(2, 0.4, 0.9)));
    assertThat(order).extracting(Candidate::band).containsOnly(Band.MAYBE);
    assertThat(order).extracting(Candidate::content).containsExactly(2L, 1L);
  }

  private static Fusion fusion(List<Sought> sought, Map<Long, Set<TextPlace>> named) {
    List<TextHit> hits =
        named.entrySet().stream()
            .map(entry -> new TextHit(entry.getKey(), entry.getValue()))
            .toList();
    return new Fusion(JUDGE, sought, Map.of(DOG, Fusion.byContent(hits)), Map.of());
  }

  private static Fusion.Seen seen(long content, double dog, double cat) {
    float rest = (float) Math.sqrt(Math.max(0, 1 - dog * dog - cat * cat));
    return new Fusion.Seen(content, dog - cat, new float[] {(float) dog, (float) cat, rest});
  }
}
