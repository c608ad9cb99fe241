package app.fovea.index.label;

import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Measures label sets on labelled vectors: zero-shot by prompts, then taught heads by examples a
/// label, against zero-shot and the mean of examples, over draws. Prints tables in Markdown and
/// writes a plot.
///
/// Arguments: the folder of vectors, the folder of the model that made them, the plot's file.
final class TeachingMeasurement {
  private static final int DRAWS = 10;
  private static final int[] COUNTS = {1, 2, 4, 8, 16};

  /// With more lessons than this a fit takes minutes, ten times over.
  private static final int MOST_LESSONS = 400;

  /// Two-sided 95 % of Student's t with DRAWS - 1 degrees of freedom.
  private static final double T = 2.262;

  private final LabelledVectors vectors;
  private final Encoder encoder;
  private final float[][] everyday;

  private TeachingMeasurement(LabelledVectors vectors, Encoder encoder) {
    this.vectors = vectors;
    this.encoder = encoder;
    this.everyday = Prior.everyday(encoder);
  }

  /// @param accuracy part whose own label came first
  /// @param error expected calibration error of the first label's probability, 15 equal bins
  private record Figures(double accuracy, double error) {}

  static void main(String[] arguments) throws IOException {
    Path model = Path.of(arguments[1]).toAbsolutePath();
    var store = new ModelStore(Files.createTempDirectory("models"), List.of(model.getParent()));
    ModelPackage known = store.find(String.valueOf(model.getFileName())).orElseThrow();
    try (Encoder encoder = store.open(known, Accelerator.CPU, 2)) {
      var measurement =
          new TeachingMeasurement(LabelledVectors.read(Path.of(arguments[0])), encoder);
      measurement.prompts();
      Files.writeString(
          Path.of(arguments[2]), TeachingPlot.svg(measurement.lessons(Prompts.PHOTO)));
      measurement.lessons(Prompts.PLAIN);
    }
  }

  private void prompts() {
    System.out.println("| group | labels | photos | plain | photo | ensemble |");
    System.out.println("|---|---|---|---|---|---|");
    vectors
        .groups()
        .forEach(
            (name, group) -> {
              StringBuilder line = new StringBuilder();
              for (Prompts prompts : Prompts.values()) {
                Figures figures = judge(group, head(group, prompts, List.of()));
                line.append(
                    String.format(
                        Locale.ROOT, " %.1f (%.3f) |", 100 * figures.accuracy, figures.error));
              }
              System.out.printf(
                  "| %s | %d | %d |%s%n", name, group.labels().size(), group.judge().size(), line);
            });
  }

  private Classifier head(LabelledVectors.Group group, Prompts prompts, List<Lesson> lessons) {
    LabelSet set =
        new LabelSet(
            "set",
            Choice.EXCLUSIVE,
            prompts,
            Optional.empty(),
            group.labels().stream().map(Label::named).toList());
    Prior prior =
        new Prior(
            encoder.similarity(),
            Prior.vectors(encoder, set),
            Prior.vectors(encoder, set.named()),
            everyday);
    return Classifier.taught(set, prior, vectors.mean(), lessons);
  }

  private static Figures judge(LabelledVectors.Group group, Classifier classifier) {
    List<String> names = group.labels();
    double[] sure = new double[15];
    double[] right = new double[15];
    double rightAll = 0;
    for (LabelledVectors.Judged photo : group.judge()) {
      ZeroShot.Score best = classifier.scores(photo.vector()).getFirst();
      int bin = Math.min(14, (int) (best.probability() * 15));
      boolean hit = best.label().equals(names.get(photo.label()));
      sure[bin] += best.probability();
      right[bin] += hit ? 1 : 0;
      rightAll += hit ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < sure.length; bin++) {
      error += Math.abs(sure[bin] - right[bin]);
    }
    return new Figures(rightAll / group.judge().size(), error / group.judge().size());
  }

  private List<TeachingPlot.Point> lessons(Prompts prompts) {
    System.out.printf("%nPrompts: %s%n%n", prompts.name().toLowerCase(Locale.ROOT));
    System.out.println(
        "| group | examples | zero-shot | mean of examples | taught | taught - zero-shot, 95 % |"
            + " ECE zero-shot | ECE taught |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    List<TeachingPlot.Point> points = new ArrayList<>();
    vectors
        .groups()
        .forEach(
            (name, group) -> {
              Figures zeroShot = judge(group, head(group, prompts, List.of()));
              for (int count : COUNTS) {
                if (count * group.labels().size() <= MOST_LESSONS) {
                  points.add(point(name, group, prompts, count, zeroShot));
                }
              }
            });
    return points;
  }

  private TeachingPlot.Point point(
      String name, LabelledVectors.Group group, Prompts prompts, int count, Figures zeroShot) {
    double[] gains = new double[DRAWS];
    double[] means = new double[DRAWS];
    double error = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Lesson> lessons = draw(group, count, new Random(draw));
      Figures taught = judge(group, head(group, prompts, lessons));
      gains[draw] = taught.accuracy - zeroShot.accuracy;
      means[draw] = meanOfExamples(group, lessons);
      error += taught.error / DRAWS;
    }
    double gain = Arrays.stream(gains).average().orElseThrow();
    double spread =
        T
            * Math.sqrt(
                Arrays.stream(gains).map(it -> (it - gain) * (it - gain)).sum()
                    / (DRAWS - 1)
                    / DRAWS);
    double mean = Arrays.stream(means).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f | %.2f | %.2f | %+.2f ± %.2f | %.3f | %.3f |%n",
        name,
        count,
        100 * zeroShot.accuracy,
        100 * mean,
        100 * (zeroShot.accuracy + gain),
        100 * gain,
        100 * spread,
        zeroShot.error,
        error);
    return new TeachingPlot.Point(name, count, gain, spread, mean - zeroShot.accuracy);
  }

  private static List<Lesson> draw(LabelledVectors.Group group, int count, Random random) {
    List<Lesson> lessons = new ArrayList<>();
    for (int label = 0; label < group.labels().size(); label++) {
      List<float[]> photos = new ArrayList<>(group.fit().get(label));
      Collections.shuffle(photos, random);
      for (float[] photo : photos.subList(0, Math.min(count, photos.size()))) {
        lessons.add(new Lesson(photo, label, Verdict.YES));
      }
    }
    return lessons;
  }

  /// Each label is the mean of its examples, and the nearest wins.
  private static double meanOfExamples(LabelledVectors.Group group, List<Lesson> lessons) {
    int dimension = lessons.getFirst().vector().length;
    float[][] means = new float[group.labels().size()][dimension];
    for (Lesson lesson : lessons) {
      for (int k = 0; k < dimension; k++) {
        means[lesson.label()][k] += lesson.vector()[k];
      }
    }
    int right = 0;
    for (LabelledVectors.Judged photo : group.judge()) {
      int best = 0;
      double most = -2;
      for (int label = 0; label < means.length; label++) {
        float[] mean = means[label];
        double cosine =
            Numbers.dot(mean, 0, photo.vector(), 0, dimension)
                / Math.sqrt(Numbers.dot(mean, 0, mean, 0, dimension));
        if (cosine > most) {
          most = cosine;
          best = label;
        }
      }
      right += best == photo.label() ? 1 : 0;
    }
    return (double) right / group.judge().size();
  }
}
