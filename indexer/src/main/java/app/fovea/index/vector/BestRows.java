package app.fovea.index.vector;

import java.util.Arrays;

/// The rows with the greatest scores among those that were offered: a heap with the least on top.
final class BestRows {
  private final float[] scores;
  private final int[] rows;
  private int size;

  BestRows(int capacity) {
    this.scores = new float[capacity];
    this.rows = new int[capacity];
  }

  /// Whether a row of that score would be among them.
  boolean accepts(float score) {
    return size < scores.length || score > scores[0];
  }

  void offer(float score, int row) {
    if (size < scores.length) {
      up(size++, score, row);
    } else if (score > scores[0]) {
      down(score, row);
    }
  }

  private void up(int place, float score, int row) {
    int at = place;
    while (at > 0 && scores[(at - 1) / 2] > score) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    set(at, score, row);
  }

  /// In the place of the least.
  private void down(float score, int row) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && scores[child + 1] < scores[child]) {
        child++;
      }
      if (scores[child] >= score) {
        break;
      }
      move(child, at);
      at = child;
    }
    set(at, score, row);
  }

  private void move(int from, int to) {
    scores[to] = scores[from];
    rows[to] = rows[from];
  }

  private void set(int at, float score, int row) {
    scores[at] = score;
    rows[at] = row;
  }

  void addAll(BestRows others) {
    for (int i = 0; i < others.size; i++) {
      offer(others.scores[i], others.rows[i]);
    }
  }

  /// In the order of the rows.
  int[] rows() {
    int[] sorted = Arrays.copyOf(rows, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
