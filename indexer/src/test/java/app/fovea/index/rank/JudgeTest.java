package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.Band;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In two dimensions: phrases are usually at 0.1 along the first axis, pictures at 0.6.
class JudgeTest {
  private static final Judge JUDGE =
      new Judge(new Background(new float[] {0.1f, 0}, new float[] {0.6f, 0}, 100));
  private static final float[] ASKED = {1, 0};

  @Test
  void theGainIsTheDistanceToWhatIsUsualInLogits() {
    assertThat(JUDGE.gain(ASKED, at(0.25))).isCloseTo(100 * (0.25 - 0.025), within(1e-4));
  }

  @Test
  void fewWordsAreJudgedByTheGainAlone() {
    List<Fit> fits =
        JUDGE.words("granny smith", ASKED, List.of(at(0.12), at(0.1), at(0.05), at(0.12)));
    assertThat(fits)
        .extracting(Fit::band)
        .containsExactly(Band.STRONG, Band.LIKELY, Band.MAYBE, Band.STRONG);
    assertThat(fits).extracting(Fit::strength).allMatch(it -> it > 0 && it < 1);
    assertThat(fits.get(0).strength()).isGreaterThan(fits.get(1).strength());
  }

  @Test
  void aDescriptionMustAlsoStandOut() {
    String description = "two brown dogs chase a yellow ball across the wet beach";
    assertThat(JUDGE.words(description, ASKED, List.of(at(0.15), at(0.15))))
        .extracting(Fit::band)
        .containsExactly(Band.MAYBE, Band.MAYBE);
    assertThat(JUDGE.words(description, ASKED, List.of(at(0.15), at(0.125))))
        .extracting(Fit::band)
        .containsExactly(Band.LIKELY, Band.MAYBE);
    assertThat(JUDGE.words(description, ASKED, List.of(at(0.15), at(0.05))))
        .extracting(Fit::band)
        .containsExactly(Band.STRONG, Band.MAYBE);
  }

  @Test
  void aDescriptionThatSeveralPicturesFitNearlyWhollySinglesNoneOfThemOut() {
    String description = "a large church that stands at a road";
    assertThat(
            JUDGE.words(description, ASKED, List.of(at(0.8), at(0.8), at(0.8), at(0.8), at(0.5))))
        .extracting(Fit::band)
        .containsOnly(Band.MAYBE);
    assertThat(
            JUDGE.words(
                description,
                ASKED,
                List.of(at(0.8), at(0.79), at(0.8), at(0.8), at(0.65), at(0.5))))
        .extracting(Fit::band)
        .containsExactly(
            Band.STRONG, Band.STRONG, Band.STRONG, Band.STRONG, Band.LIKELY, Band.MAYBE);
  }

  @Test
  void aSentenceDescribesHoweverShortItIsAndANameDoesNot() {
    assertThat(Wording.isDescription("Four boys playing soccer .")).isTrue();
    assertThat(Wording.isDescription("四个男孩在操场上踢足球。")).isTrue();
    assertThat(Wording.isDescription("two brown dogs chase a ball")).isTrue();
    assertThat(Wording.isDescription("granny smith apple")).isFalse();
    assertThat(Wording.isDescription("U.S.A.")).isFalse();
    assertThat(Wording.isDescription("足球")).isFalse();
  }

  @Test
  void theScaleComesFromTheSpreadWhereTheStatedOneIsFarOff() {
    double spread = 0.05;
    double own = Scale.USUAL_SPREAD / spread;
    assertThat(Scale.of(own, spread)).isCloseTo(own, within(1e-9));
    assertThat(Scale.of(3 * own, spread)).isCloseTo(own, within(1e-9));
    assertThat(Scale.of(own / 10, spread)).isCloseTo(own, within(1e-9));
    assertThat(Scale.of(1.2 * own, spread)).isBetween(1.15 * own, 1.2 * own);
    assertThat(Scale.of(own, 0)).isZero();
  }

  @Test
  void aNameIsNotMadeRelevantByAPhotoThatIsNearToEverything() {
    float[] near = {0.2f, 0.98f};
    float[] usual = {0.15f, -0.9887f};
    Judge judge = new Judge(new Background(new float[] {0, 0.1f}, new float[] {0, 0}, 100));
    assertThat(judge.relevance("dog", ASKED, near))
        .isLessThan(judge.relevance("dog", ASKED, usual));
    assertThat(judge.relevance("a dog sleeps on the red sofa", ASKED, near))
        .isGreaterThan(judge.relevance("a dog sleeps on the red sofa", ASKED, usual));
  }

  @Test
  void anotherScaleOfTheModelGivesOtherLogitsForTheSameCosine() {
    Judge flat = new Judge(new Background(new float[] {0.1f, 0}, new float[] {0.6f, 0}, 10));
    assertThat(flat.words("dog", ASKED, List.of(at(0.12))).getFirst().band()).isEqualTo(Band.MAYBE);
    assertThat(flat.words("dog", ASKED, List.of(at(0.99))).getFirst().band())
        .isEqualTo(Band.LIKELY);
  }

  @Test
  void picturesAreJudgedBetweenTheUsualAndTheSame() {
    assertThat(JUDGE.picture(ASKED, ASKED)).isEqualTo(new Fit(Band.STRONG, 1));
    assertThat(JUDGE.picture(ASKED, at(0.9)).band()).isEqualTo(Band.LIKELY);
    assertThat(JUDGE.picture(ASKED, at(0.7)).band()).isEqualTo(Band.MAYBE);
    assertThat(JUDGE.picture(ASKED, at(0.1)).strength()).isZero();
  }

  private static float[] at(double cosine) {
    return new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
  }
}
