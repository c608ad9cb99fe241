package app.fovea.index.eval;

/// How often what was looked for is among the first 1, 5 and 10; parts of 1.
public record Recall(double at1, double at5, double at10) {

  /// @param ranks of what was looked for, from 1
  static Recall of(int[] ranks) {
    return new Recall(within(ranks, 1), within(ranks, 5), within(ranks, 10));
  }

  static double within(int[] ranks, int limit) {
    if (ranks.length == 0) {
      return 0;
    }
    long hits = 0;
    for (int rank : ranks) {
      if (rank <= limit) {
        hits++;
      }
    }
    return (double) hits / ranks.length;
  }
}
