package app.fovea.index.label;

import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Measures "none of these" on labelled vectors: how often it is said of photos that a label fits,
/// and how often a label is said of photos that none fits, before and after lessons. Prints a table
/// in Markdown.
///
/// Arguments: the folder of vectors, the folder of the model that made them.
final class NoneMeasurement {
  private static final int EXAMPLES = 4;

  /// So many labels of a set are left out, each in turn.
  private static final int LEFT_OUT = 10;

  private final LabelledVectors vectors;
  private final Encoder encoder;
  private final float[][] everyday;

  private NoneMeasurement(LabelledVectors vectors, Encoder encoder) {
    this.vectors = vectors;
    this.encoder = encoder;
    this.everyday = Prior.everyday(encoder);
  }

  static void main(String[] arguments) throws IOException {
    Path model = Path.of(arguments[1]).toAbsolutePath();
    var store = new ModelStore(Files.createTempDirectory("models"), List.of(model.getParent()));
    ModelPackage known = store.find(String.valueOf(model.getFileName())).orElseThrow();
    try (Encoder encoder = store.open(known, Accelerator.CPU, 2)) {
      new NoneMeasurement(LabelledVectors.read(Path.of(arguments[0])), encoder).print();
    }
  }

  private void print() {
    System.out.println(
        "| set | lessons | own photos: none | other groups' photos: a label | and surely |"
            + " photos of a label left out: another | and surely |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String name : vectors.groups().keySet()) {
      for (int count : new int[] {0, EXAMPLES}) {
        line(name, count);
      }
    }
  }

  private void line(String name, int count) {
    LabelledVectors.Group group = vectors.groups().get(name);
    List<Integer> all = IntStream.range(0, group.labels().size()).boxed().toList();
    Classifier whole = classifier(group, all, count);
    List<float[]> own = group.judge().stream().map(LabelledVectors.Judged::vector).toList();
    List<float[]> others = new ArrayList<>();
    vectors
        .groups()
        .forEach(
            (other, it) -> {
              if (!other.equals(name)) {
                it.judge().forEach(photo -> others.add(photo.vector()));
              }
            });
    double left = 0;
    double leftSurely = 0;
    int orphaned = 0;
    int step = (all.size() + LEFT_OUT - 1) / LEFT_OUT;
    for (int out = 0; out < all.size(); out += step) {
      int without = out;
      Classifier rest =
          classifier(group, all.stream().filter(label -> label != without).toList(), count);
      List<float[]> orphans =
          group.judge().stream()
              .filter(it -> it.label() == without)
              .map(LabelledVectors.Judged::vector)
              .toList();
      orphaned += orphans.size();
      left += taken(rest, orphans, 0) * orphans.size();
      leftSurely += taken(rest, orphans, 0.5) * orphans.size();
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        count == 0 ? "none" : count + " a label",
        1 - taken(whole, own, 0),
        taken(whole, others, 0),
        taken(whole, others, 0.5),
        left / orphaned,
        leftSurely / orphaned);
  }

  private Classifier classifier(LabelledVectors.Group group, List<Integer> labels, int count) {
    LabelSet set =
        new LabelSet(
            "set",
            Choice.EXCLUSIVE,
            Prompts.PHOTO,
            Optional.empty(),
            labels.stream().map(it -> Label.named(group.labels().get(it))).toList());
    Prior prior =
        new Prior(
            encoder.similarity(),
            Prior.vectors(encoder, set),
            Prior.vectors(encoder, set.named()),
            everyday);
    List<Lesson> lessons = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      List<float[]> photos = new ArrayList<>(group.fit().get(labels.get(label)));
      Collections.shuffle(photos, new Random(label));
      for (float[] photo : photos.subList(0, Math.min(count, photos.size()))) {
        lessons.add(new Lesson(photo, label, Verdict.YES));
      }
    }
    return Classifier.taught(set, prior, vectors.mean(), lessons);
  }

  /// The part of the photos for which a label is more probable than none, and than the least.
  private static double taken(Classifier classifier, List<float[]> photos, double least) {
    long taken =
        photos.stream()
            .map(photo -> classifier.scoresWithNone(photo).getFirst())
            .filter(best -> !best.label().equals(Label.NONE.name()))
            .filter(best -> best.probability() >= least)
            .count();
    return (double) taken / photos.size();
  }
}
