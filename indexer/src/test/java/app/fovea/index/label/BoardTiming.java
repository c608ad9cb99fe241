package app.fovea.index.label;

import app.fovea.model.Similarity;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// How long one more lesson takes at 100,000 photos, 20 labels and 512 dimensions: fit, judge, and
/// put every column and the review queue in order. Prints the median and the slowest of the later
/// lessons, wall clock and processor time, and beside them what the products of all photos with all
/// labels alone take on this machine in the same run.
final class BoardTiming {
  private static final int PHOTOS = 100_000;
  private static final int LABELS = 20;
  private static final int DIMENSION = 512;
  private static final int LESSONS = 60;
  private static final int COUNTED = 40;

  private final Random random = new Random(1);
  private final float[][] labels = new float[LABELS][];
  private final float[][] names = new float[LABELS][];
  private final VectorTable table;

  private BoardTiming() {
    for (int i = 0; i < LABELS; i++) {
      labels[i] = unit(new float[DIMENSION], 0);
      names[i] = unit(labels[i], 1);
    }
    var building = new VectorTable.Builder(PHOTOS, DIMENSION);
    for (int i = 0; i < PHOTOS; i++) {
      building.add(i, unit(labels[i % LABELS], 0.4));
    }
    table = building.build();
  }

  static void main() {
    BoardTiming timing = new BoardTiming();
    for (Choice choice : Choice.values()) {
      timing.lessons(choice);
    }
    timing.limit();
  }

  private void lessons(Choice choice) {
    float[][] everyday = new float[80][];
    for (int i = 0; i < everyday.length; i++) {
      everyday[i] = unit(new float[DIMENSION], 0);
    }
    LabelSet set =
        new LabelSet(
            "set",
            choice,
            Prompts.PLAIN,
            Optional.empty(),
            IntStream.range(0, LABELS).mapToObj(i -> Label.named("label " + i)).toList());
    Prior prior = new Prior(new Similarity(30, 0, false), labels, names, everyday);
    Stopwatch opening = new Stopwatch();
    Board board = new Board(set, prior, table, table.mean());
    opening.stop();
    System.out.printf("%s set: opening the board %s%n", choice, opening);
    List<Lesson> lessons = new ArrayList<>();
    List<Placing> words = new ArrayList<>();
    List<Stopwatch> times = new ArrayList<>();
    for (int i = 0; i < LESSONS; i++) {
      Verdict verdict = i % 3 == 2 ? Verdict.NO : Verdict.YES;
      lessons.add(new Lesson(table.row(i), i % LABELS, verdict));
      words.add(new Placing(i, i % LABELS, verdict));
      if (i == LESSONS - COUNTED - 1) {
        board.sorted(lessons);
      }
      Stopwatch lesson = new Stopwatch();
      Sorting sorting = board.sortedQuickly(lessons).heeding(words);
      int shown = sorting.none().size() + sorting.queue(COUNTED, _ -> false).size();
      for (int label = 0; label < LABELS; label++) {
        shown += sorting.column(label).size();
      }
      lesson.stop();
      times.add(lesson);
      if (shown < PHOTOS - LESSONS) {
        throw new AssertionError(shown);
      }
    }
    tell("a lesson", times);
    Stopwatch thorough = new Stopwatch();
    board.sorted(lessons);
    thorough.stop();
    System.out.printf("sorting again with all care after %d lessons: %s%n", LESSONS, thorough);
  }

  private static void tell(String what, List<Stopwatch> all) {
    List<Stopwatch> late = new ArrayList<>(all.subList(all.size() - COUNTED, all.size()));
    late.sort(Comparator.comparingDouble(Stopwatch::wall));
    System.out.printf(
        "%s: median %s, slowest %s%n", what, late.get(COUNTED / 2), late.get(COUNTED - 1));
  }

  /// Every photo times every label, on all cores, and nothing else.
  private void limit() {
    List<Stopwatch> times = new ArrayList<>();
    float[] numbers = table.rows(0, PHOTOS);
    float[] sums = new float[PHOTOS];
    for (int turn = 0; turn < COUNTED; turn++) {
      Stopwatch products = new Stopwatch();
      IntStream.range(0, PHOTOS)
          .parallel()
          .forEach(
              row -> {
                for (float[] label : labels) {
                  sums[row] += Numbers.dot(label, 0, numbers, row * DIMENSION, DIMENSION);
                }
              });
      products.stop();
      times.add(products);
    }
    tell("the products of all photos and labels alone", times);
  }

  /// Wall clock and processor time of all threads, in milliseconds.
  private static final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long start = System.nanoTime();
    private final long startOfWork = SYSTEM.getProcessCpuTime();
    private double wall;
    private double work;

    void stop() {
      wall = (System.nanoTime() - start) / 1e6;
      work = (SYSTEM.getProcessCpuTime() - startOfWork) / 1e6;
    }

    double wall() {
      return wall;
    }

    @Override
    public String toString() {
      return "%.0f ms (%.0f ms of processor time)".formatted(wall, work);
    }
  }

  private float[] unit(float[] centre, double share) {
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
