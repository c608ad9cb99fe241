package app.fovea.index.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Heads applied to a table of photos, on all cores. What the prior says of each photo, and where
/// each lies along the lessons' axes, is worked out once: one more lesson costs one more product a
/// photo, not one for each class.
///
/// Not safe for concurrent use.
final class Judging {
  private static final int ROWS_AT_ONCE = 512;

  /// 128 MiB; a head of more axes is applied as vectors.
  private static final long MOST_KEPT = 32L << 20;

  private final Prior prior;
  private final Choice choice;
  private final VectorTable table;
  private final float[][] base;
  private final long mostKept;
  private final List<float[]> along = new ArrayList<>();

  /// The prior's logits of the labels, with as much of the names alone in them as [#wording] says.
  private float[][] reworded = new float[0][];

  private double wording;

  Judging(Prior prior, Choice choice, VectorTable table) {
    this(prior, choice, table, MOST_KEPT);
  }

  /// @param mostKept how many numbers may be kept for axes
  Judging(Prior prior, Choice choice, VectorTable table, long mostKept) {
    this.prior = prior;
    this.choice = choice;
    this.table = table;
    this.mostKept = mostKept;
    this.base = new float[prior.classCount(choice)][table.count()];
    chunks(
        (from, to) ->
            prior.logits(choice, table, from, to, (row, logits) -> keep(base, row, logits)));
  }

  private static void keep(float[][] columns, int row, double[] numbers) {
    for (int i = 0; i < columns.length; i++) {
      columns[i][row] = (float) numbers[i];
    }
  }

  /// Some rows' work.
  private interface Rows {
    void work(int from, int to);
  }

  private void chunks(Rows rows) {
    int chunks = (table.count() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk ->
                rows.work(
                    chunk * ROWS_AT_ONCE, Math.min(table.count(), (chunk + 1) * ROWS_AT_ONCE)));
  }

  /// What the head says of every photo.
  Answers by(Head head) {
    float[][] numbers = new float[base.length][table.count()];
    var answers = new Answers(numbers, new short[table.count()], new float[table.count()]);
    boolean kept = (long) head.width() * table.count() <= mostKept;
    if (kept) {
      project(head);
    }
    float[][] vectors = kept ? new float[0][] : vectors(head);
    if (head.wording() != wording) {
      reword(head.wording());
    }
    chunks(
        (from, to) -> {
          for (int c = 0; c < base.length; c++) {
            float[] start = c < reworded.length ? reworded[c] : base[c];
            System.arraycopy(start, from, numbers[c], from, to - from);
            if (kept) {
              add(head.moves()[c], numbers[c], from, to);
            } else {
              add(vectors[c], head.span().meanAlong(vectors[c]), numbers[c], from, to);
            }
          }
          switch (choice) {
            case EXCLUSIVE -> new Softmax(answers, from, to).by(head.factors()[0]);
            case FREE -> new Sigmoids(answers, from, to).by(head.factors());
          }
        });
    return answers;
  }

  private void reword(double part) {
    wording = part;
    reworded = part > 0 ? new float[prior.labelCount()][table.count()] : new float[0][];
    if (part > 0) {
      chunks((from, to) -> prior.rewording(table, from, to, this::keepReworded));
    }
  }

  private void keepReworded(int row, double[] changes) {
    double[] logits = new double[changes.length];
    for (int label = 0; label < logits.length; label++) {
      logits[label] = base[label][row];
    }
    Prior.reword(logits, wording, changes);
    keep(reworded, row, logits);
  }

  /// Looks where the photos lie along axes that are new.
  private void project(Head head) {
    int known = along.size();
    for (int axis = known; axis < head.width(); axis++) {
      along.add(new float[table.count()]);
    }
    if (known < head.width()) {
      chunks(
          (from, to) -> {
            float[][] lying = head.span().along(known, head.width(), table, from, to);
            for (int i = 0; i < lying.length; i++) {
              System.arraycopy(lying[i], 0, along.get(known + i), from, to - from);
            }
          });
    }
  }

  private void add(double[] move, float[] logits, int from, int to) {
    for (int axis = 0; axis < move.length; axis++) {
      Numbers.add(logits, (float) move[axis], along.get(axis), from, to);
    }
  }

  private static float[][] vectors(Head head) {
    return Arrays.stream(head.moves()).map(head.span()::vector).toArray(float[][]::new);
  }

  private void add(float[] move, double mean, float[] logits, int from, int to) {
    float[][] along =
        new Products(new float[][] {move}, table.dimension()).of(table.rows(from, to));
    for (int row = from; row < to; row++) {
      logits[row] += (float) (along[0][row - from] - mean);
    }
  }
}
