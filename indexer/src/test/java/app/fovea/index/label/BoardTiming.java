package app.fovea.index.label;

import app.fovea.model.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// How long one more lesson takes at 100,000 photos, 20 labels and 512 dimensions: fit, judge, and
// put
/// every column in order. Prints the median and the slowest of twenty lessons in milliseconds.
final class BoardTiming {
  private static final int PHOTOS = 100_000;
  private static final int LABELS = 20;
  private static final int DIMENSION = 512;
  private static final int LESSONS = 40;

  private BoardTiming() {}

  static void main() {
    Random random = new Random(1);
    float[][] labels = new float[LABELS][];
    for (int i = 0; i < LABELS; i++) {
      labels[i] = unit(random, new float[DIMENSION], 0);
    }
    float[][] everyday = new float[80][];
    for (int i = 0; i < everyday.length; i++) {
      everyday[i] = unit(random, new float[DIMENSION], 0);
    }
    float[] numbers = new float[PHOTOS * DIMENSION];
    long[] ids = new long[PHOTOS];
    for (int i = 0; i < PHOTOS; i++) {
      ids[i] = i;
      System.arraycopy(unit(random, labels[i % LABELS], 0.4), 0, numbers, i * DIMENSION, DIMENSION);
    }
    VectorTable table = new VectorTable(ids, numbers, DIMENSION);
    LabelSet set =
        new LabelSet(
            "set",
            Choice.EXCLUSIVE,
            Prompts.PLAIN,
            Optional.empty(),
            java.util.stream.IntStream.range(0, LABELS)
                .mapToObj(i -> Label.named("label " + i))
                .toList());
    long start = System.nanoTime();
    Board board =
        new Board(
            set, new Prior(new Similarity(30, 0, false), labels, everyday), table, table.mean());
    System.out.printf("opening the board: %.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<Lesson> lessons = new ArrayList<>();
    double[] times = new double[LESSONS];
    for (int i = 0; i < LESSONS; i++) {
      lessons.add(new Lesson(table.row(i), i % LABELS, Verdict.YES));
      start = System.nanoTime();
      Sorting sorting = board.sortedQuickly(lessons);
      int shown = sorting.none().size();
      for (int label = 0; label < LABELS; label++) {
        shown += sorting.column(label).size();
      }
      times[i] = (System.nanoTime() - start) / 1e6;
      if (shown != PHOTOS) {
        throw new AssertionError(shown);
      }
    }
    double[] late = Arrays.copyOfRange(times, LESSONS - 20, LESSONS);
    Arrays.sort(late);
    System.out.printf("a lesson: median %.0f ms, slowest %.0f ms%n", late[10], late[19]);
  }

  private static float[] unit(Random random, float[] centre, double share) {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int k = 0; k < DIMENSION; k++) {
      vector[k] = (float) (share * centre[k] + random.nextGaussian() / Math.sqrt(DIMENSION));
      squares += vector[k] * vector[k];
    }
    for (int k = 0; k < DIMENSION; k++) {
      vector[k] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
