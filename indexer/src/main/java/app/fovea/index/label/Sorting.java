package app.fovea.index.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Photos judged by a set's labels: where each falls, how surely, and which are worth a look.
///
/// Immutable, so safe for concurrent use. Photos are meant by their numbers in the library.
public final class Sorting {
  private final LabelSet set;
  private final long[] photos;
  private final float[][] probabilities;
  private final List<Boolean> taught;

  Sorting(LabelSet set, long[] photos, float[][] probabilities, boolean[] taught) {
    this.set = set;
    this.photos = photos;
    this.probabilities = probabilities;
    List<Boolean> list = new ArrayList<>();
    for (boolean one : taught) {
      list.add(one);
    }
    this.taught = List.copyOf(list);
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
    return judged(IntStream.range(0, photos.length).filter(row -> falls(row, label)), label);
  }

  /// The photos that no column has; in an exclusive set with the probability that none fits.
  public List<Judged> none() {
    int last = set.labels().size();
    return switch (set.choice()) {
      case EXCLUSIVE -> column(last);
      case FREE ->
          IntStream.range(0, photos.length)
              .filter(row -> probabilities[row][best(row)] <= 0.5)
              .mapToObj(row -> new Judged(photos[row], 1 - probabilities[row][best(row)]))
              .sorted(Comparator.comparingDouble(Judged::probability).reversed())
              .toList();
    };
  }

  private boolean falls(int row, int label) {
    return switch (set.choice()) {
      case EXCLUSIVE -> best(row) == label;
      case FREE -> probabilities[row][label] > 0.5;
    };
  }

  private int best(int row) {
    float[] values = probabilities[row];
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /// Every photo by how probable a label is for it, most probable first.
  public List<Judged> all(int label) {
    return judged(IntStream.range(0, photos.length), label);
  }

  /// Sorts numbers, not objects: there may be a million. A probability's bits sort as it does.
  private List<Judged> judged(IntStream rows, int label) {
    long[] keys =
        rows.mapToLong(
                row ->
                    ((long) Float.floatToIntBits(1 - probabilities[row][label]) << Integer.SIZE)
                        | row)
            .toArray();
    Arrays.parallelSort(keys);
    return new Column(keys, label);
  }

  /// Rows in order, made into photos when they are asked for.
  private final class Column extends java.util.AbstractList<Judged> {
    private final long[] keys;
    private final int label;

    Column(long[] keys, int label) {
      this.keys = keys;
      this.label = label;
    }

    @Override
    public Judged get(int place) {
      int row = (int) keys[place];
      return new Judged(photos[row], probabilities[row][label]);
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
        boolean candidate = set.choice() == Choice.FREE || best(row) == label;
        if (candidate && probabilities[row][label] >= thresholds[label]) {
          proposals.add(proposal(row, label));
        }
      }
    }
    return proposals;
  }

  /// How many photos a threshold would catch for a label.
  public int caught(int label, double threshold) {
    int caught = 0;
    for (float[] row : probabilities) {
      caught += row[label] >= threshold ? 1 : 0;
    }
    return caught;
  }

  /// The photos next to a threshold on both sides, nearest first.
  public List<Judged> borderline(int label, double threshold, int most) {
    return IntStream.range(0, photos.length)
        .mapToObj(row -> new Judged(photos[row], probabilities[row][label]))
        .sorted(Comparator.comparingDouble(it -> Math.abs(it.probability() - threshold)))
        .limit(most)
        .toList();
  }

  /// The least certain first: photos whose two most probable answers are nearly equal.
  public List<Proposal> queue(int most) {
    return IntStream.range(0, photos.length)
        .boxed()
        .sorted(Comparator.comparingDouble(this::margin))
        .limit(most)
        .map(row -> proposal(row, bestLabel(row)))
        .toList();
  }

  private double margin(int row) {
    if (set.choice() == Choice.FREE) {
      double nearest = 1;
      for (float probability : probabilities[row]) {
        nearest = Math.min(nearest, Math.abs(probability - 0.5));
      }
      return nearest;
    }
    float[] sorted = probabilities[row].clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[sorted.length - 2];
  }

  /// The label to ask about: in a free set the one nearest to even, else the most probable.
  private int bestLabel(int row) {
    int best = 0;
    for (int label = 1; label < set.labels().size(); label++) {
      float value = probabilities[row][label];
      float before = probabilities[row][best];
      boolean better =
          set.choice() == Choice.FREE
              ? Math.abs(value - 0.5) < Math.abs(before - 0.5)
              : value > before;
      best = better ? label : best;
    }
    return best;
  }

  private Proposal proposal(int row, int label) {
    return new Proposal(photos[row], set.labels().get(label).name(), probabilities[row][label]);
  }
}
