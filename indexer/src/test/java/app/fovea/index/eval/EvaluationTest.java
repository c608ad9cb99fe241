package app.fovea.index.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.LibraryException;
import app.fovea.index.PictureVectors;
import app.fovea.index.label.FixedEncoder;
import app.fovea.index.label.Prompts;
import app.fovea.model.Similarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final Map<String, float[]> phrases =
      Map.of("east", angle(0), "north", angle(90), "up", angle(80), "down", angle(20));
  private final Evaluation evaluation =
      new Evaluation(new FixedEncoder(phrases, new Similarity(10, 0, false)), Prompts.PLAIN);

  @Test
  void countsHowOftenTheRightPictureAndTheRightLabelComeFirst() throws LibraryException {
    var figures =
        measure(
            picture("east", angle(10), "down"), // asked for at 20: itself at 10 is nearest
            picture("north", angle(95), "up"), // at 80: itself at 95 loses to the next one
            picture("east", angle(70)), // nearer to north, so its label comes second
            picture("", angle(180)));
    assertThat(figures.photos()).isEqualTo(4);
    assertThat(figures.captions()).isEqualTo(2);
    assertThat(figures.recall()).isEqualTo(new Recall(0.5, 1, 1));
    assertThat(figures.labelled()).isEqualTo(3);
    assertThat(figures.labels()).isEqualTo(2);
    assertThat(figures.top1()).isEqualTo(2.0 / 3);
    assertThat(figures.top5()).isEqualTo(1);
  }

  @Test
  void copiesOfAPictureDoNotPushEachOtherDown() throws LibraryException {
    var figures = measure(picture("", angle(20), "down"), picture("", angle(20), "down"));
    assertThat(figures.recall().at1()).isEqualTo(1);
    assertThat(figures.labelled()).isZero();
    assertThat(figures.top1()).isZero();
  }

  @Test
  void aPictureThatCannotBeReadIsListedAndNotCounted() throws LibraryException {
    var truth = new Truth(List.of(entry("", "up"), entry("")));
    var figures =
        evaluation.measure(
            truth,
            List.of(
                new PictureVectors.Refused(Path.of("a"), "it is empty"),
                new PictureVectors.Embedded(Path.of("b"), angle(0))));
    assertThat(figures.photos()).isEqualTo(1);
    assertThat(figures.captions()).isZero();
    assertThat(figures.failed()).singleElement().extracting("reason").isEqualTo("it is empty");
  }

  @Test
  void nothingReadableIsNoMeasurement() {
    assertThatThrownBy(() -> evaluation.measure(new Truth(List.of()), List.of()))
        .isInstanceOf(LibraryException.class);
  }

  private record Known(Truth.Entry entry, float[] vector) {}

  private Evaluation.Figures measure(Known... known) throws LibraryException {
    List<Truth.Entry> entries = new ArrayList<>();
    List<PictureVectors.Result> results = new ArrayList<>();
    for (Known one : known) {
      entries.add(one.entry);
      results.add(new PictureVectors.Embedded(one.entry.picture(), one.vector));
    }
    return evaluation.measure(new Truth(entries), results);
  }

  private static Known picture(String label, float[] vector, String... captions) {
    return new Known(entry(label, captions), vector);
  }

  private static Truth.Entry entry(String label, String... captions) {
    return new Truth.Entry(
        Path.of("picture.jpg"), Optional.of(label).filter(it -> !it.isEmpty()), List.of(captions));
  }

  private static float[] angle(double degrees) {
    double radians = Math.toRadians(degrees);
    return new float[] {(float) Math.cos(radians), (float) Math.sin(radians)};
  }
}
