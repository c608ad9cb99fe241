package app.fovea.index.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Photos judged by a set's labels: where each falls, how surely, and which are worth a look.
///
/// Immutable, so safe for concurrent use. Photos are meant by their numbers in the library.
public final class Sorting {
  private final LabelSet set;
  private final long[] photos;
  private final Answers answers;
  private final float[][] probabilities;
  private final List<Boolean> taught;
  private final Heeded heeded;

  Sorting(LabelSet set, long[] photos, Answers answers, boolean[] taught) {
    this(set, photos, answers, listed(taught), new Heeded(set.labels().size(), photos, List.of()));
  }

  private Sorting(
      LabelSet set, long[] photos, Answers answers, List<Boolean> taught, Heeded heeded) {
    this.set = set;
    this.photos = photos;
    this.answers = answers;
    this.probabilities = answers.probabilities();
    this.taught = taught;
    this.heeded = heeded;
  }

  private static List<Boolean> listed(boolean[] taught) {
    List<Boolean> list = new ArrayList<>();
    for (boolean one : taught) {
      list.add(one);
    }
    return List.copyOf(list);
  }

  /// The same with photos in the columns where somebody put them, first there, and not in those
  /// that somebody said no to. What the head thinks of them, [#of] still tells.
  public Sorting heeding(Collection<Placing> words) {
    Heeded now = new Heeded(set.labels().size(), photos, words);
    return new Sorting(set, photos, answers, taught, now);
  }

  /// A photo and how probable a label is for it.
  public record Judged(long photo, double probability) {}

  /// A photo, a label, and how probable that is.
  public record Proposal(long photo, String label, double probability) {}

  public LabelSet set() {
    return set;
  }

  /// How many photos were judged.
  public int count() {
    return photos.length;
  }

  /// For each label whether lessons moved it.
  public List<Boolean> taught() {
    return taught;
  }

  /// The photos of a label's column, surest first. In an exclusive set each photo is in one column
  /// or in [#none]; in a free set it is in every column whose label is more probable than not.
  public List<Judged> column(int label) {
    float[] of = probabilities[label];
    return switch (set.choice()) {
      case EXCLUSIVE -> ordered(label, of, row -> placed(row) == label);
      case FREE -> ordered(label, of, row -> heeded.yes(label, row) || fits(label, row));
    };
  }

  /// Where a photo stands that has one place only.
  private int placed(int row) {
    if (!heeded.chosen(row) && !heeded.refused(row)) {
      return answers.best()[row];
    }
    int place = set.labels().size();
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < probabilities.length; c++) {
      double probability = heeded.yes(c, row) ? 2 : probabilities[c][row];
      if (!heeded.no(c, row) && probability > most) {
        most = probability;
        place = c;
      }
    }
    return place;
  }

  private boolean fits(int label, int row) {
    return probabilities[label][row] > 0.5 && !heeded.no(label, row);
  }

  /// The photos that no column has; in an exclusive set with the probability that none fits.
  public List<Judged> none() {
    return switch (set.choice()) {
      case EXCLUSIVE -> column(set.labels().size());
      case FREE -> {
        float[] none = new float[photos.length];
        for (int row = 0; row < none.length; row++) {
          none[row] = 1 - probabilities[answers.best()[row]][row];
        }
        yield ordered(
            set.labels().size(), none, row -> none[row] >= 0.5 ? !heeded.chosen(row) : left(row));
      }
    };
  }

  /// Whether somebody said no to all labels that fit a photo, and yes to none.
  private boolean left(int row) {
    return heeded.refused(row)
        && !heeded.chosen(row)
        && IntStream.range(0, set.labels().size()).noneMatch(label -> fits(label, row));
  }

  /// The photos that are wanted: those that somebody put there, then the most probable.
  private List<Judged> ordered(int label, float[] of, IntPredicate wanted) {
    return new Column(
        nearest(row -> heeded.yes(label, row) ? 0 : 1 - of[row] + Float.MIN_NORMAL, wanted), of);
  }

  /// Says how far a row is from something; never negative.
  private interface Distance {
    float of(int row);
  }

  /// Rows by distances, as the lower halves of sorted numbers: sorting numbers takes less than
  /// sorting objects, and there may be a million. A distance's bits sort as it does.
  private long[] nearest(Distance distance, IntPredicate wanted) {
    int count = 0;
    for (int row = 0; row < photos.length; row++) {
      count += wanted.test(row) ? 1 : 0;
    }
    long[] keys = new long[count];
    int next = 0;
    for (int row = 0; row < photos.length; row++) {
      if (wanted.test(row)) {
        keys[next++] = ((long) Float.floatToIntBits(distance.of(row)) << Integer.SIZE) | row;
      }
    }
    Arrays.parallelSort(keys);
    return keys;
  }

  /// Rows in order, made into photos when they are asked for.
  private final class Column extends java.util.AbstractList<Judged> {
    private final long[] keys;
    private final float[] of;

    Column(long[] keys, float[] of) {
      this.keys = keys;
      this.of = of;
    }

    @Override
    public Judged get(int place) {
      int row = (int) keys[place];
      return new Judged(photos[row], of[row]);
    }

    @Override
    public int size() {
      return keys.length;
    }
  }

  /// How probable each label is for a photo, in the set's order; empty for a photo that was not
  /// judged.
  public List<Proposal> of(long photo) {
    for (int row = 0; row < photos.length; row++) {
      if (photos[row] == photo) {
        int own = row;
        return IntStream.range(0, set.labels().size())
            .mapToObj(label -> proposal(own, label))
            .toList();
      }
    }
    return List.of();
  }

  /// What applying the set would decide: in an exclusive set each photo's most probable label, in a
  /// free set each label, where it is at least as probable as its threshold.
  ///
  /// @param thresholds one a label
  public List<Proposal> proposals(double[] thresholds) {
    List<Proposal> proposals = new ArrayList<>();
    for (int row = 0; row < photos.length; row++) {
      for (int label = 0; label < set.labels().size(); label++) {
        boolean candidate = set.choice() == Choice.FREE || answers.best()[row] == label;
        if (candidate && probabilities[label][row] >= thresholds[label]) {
          proposals.add(proposal(row, label));
        }
      }
    }
    return proposals;
  }

  /// How many photos a threshold would catch for a label: those that [#proposals] would give it.
  public int caught(int label, double threshold) {
    float[] of = probabilities[label];
    int caught = 0;
    for (int row = 0; row < of.length; row++) {
      boolean candidate = set.choice() == Choice.FREE || answers.best()[row] == label;
      caught += candidate && of[row] >= threshold ? 1 : 0;
    }
    return caught;
  }

  /// The photos next to a threshold on both sides, nearest first.
  public List<Judged> borderline(int label, double threshold, int most) {
    float[] of = probabilities[label];
    Distance distance = row -> Math.abs(of[row] - (float) threshold);
    IntPredicate candidate = row -> set.choice() == Choice.FREE || answers.best()[row] == label;
    List<Judged> nearest = new Column(nearest(distance, candidate), of);
    return nearest.subList(0, Math.min(most, nearest.size()));
  }

  /// The least certain first: photos whose two most probable answers are nearly equal.
  ///
  /// @param settled which questions are answered already
  public List<Proposal> queue(int most, Predicate<Proposal> settled) {
    List<Proposal> queue = new ArrayList<>();
    for (long key : nearest(row -> Math.max(0, answers.margins()[row]), _ -> true)) {
      if (queue.size() >= most) {
        break;
      }
      Proposal question = proposal((int) key, labelAsked((int) key));
      if (!settled.test(question)) {
        queue.add(question);
      }
    }
    return queue;
  }

  /// The label to ask about: in a free set the one nearest to even, else the most probable.
  private int labelAsked(int row) {
    int asked = 0;
    for (int label = 1; label < set.labels().size(); label++) {
      float value = probabilities[label][row];
      float before = probabilities[asked][row];
      boolean better =
          set.choice() == Choice.FREE
              ? Math.abs(value - 0.5) < Math.abs(before - 0.5)
              : value > before;
      asked = better ? label : asked;
    }
    return asked;
  }

  private Proposal proposal(int row, int label) {
    return new Proposal(photos[row], set.labels().get(label).name(), probabilities[label][row]);
  }
}
