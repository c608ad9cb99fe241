package app.fovea.model.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Byte-pair encoding: neighbours are joined, the best-ranked pair first, until no pair is known.
///
/// @param ranks by the two parts with a space-free separator between them, see [#key]
record Merges(Map<String, Integer> ranks) {
  private static final char SEPARATOR = '\n';

  /// A pair of neighbours that were whole when it was found.
  private record Pair(int rank, int left, int right, int length) {}

  static String key(String left, String right) {
    return left + SEPARATOR + right;
  }

  /// The symbols of a word, joined as far as the merges go.
  List<String> apply(List<String> symbols) {
    int n = symbols.size();
    String[] parts = symbols.toArray(String[]::new);
    int[] next = new int[n];
    int[] previous = new int[n];
    PriorityQueue<Pair> pairs =
        new PriorityQueue<>(
            (a, b) ->
                a.rank != b.rank
                    ? Integer.compare(a.rank, b.rank)
                    : Integer.compare(a.left, b.left));
    for (int i = 0; i < n; i++) {
      next[i] = i + 1 < n ? i + 1 : -1;
      previous[i] = i - 1;
    }
    for (int i = 0; i + 1 < n; i++) {
      offer(pairs, parts, i, i + 1);
    }
    while (!pairs.isEmpty()) {
      Pair best = pairs.remove();
      if (isStale(best, parts, next)) {
        continue;
      }
      parts[best.left] = parts[best.left] + parts[best.right];
      parts[best.right] = "";
      next[best.left] = next[best.right];
      if (next[best.left] >= 0) {
        previous[next[best.left]] = best.left;
        offer(pairs, parts, best.left, next[best.left]);
      }
      if (previous[best.left] >= 0) {
        offer(pairs, parts, previous[best.left], best.left);
      }
    }
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
  }

  private static boolean isStale(Pair pair, String[] parts, int[] next) {
    return parts[pair.left].isEmpty()
        || next[pair.left] != pair.right
        || parts[pair.left].length() + parts[pair.right].length() != pair.length;
  }

  private void offer(PriorityQueue<Pair> pairs, String[] parts, int left, int right) {
    Integer rank = ranks.get(key(parts[left], parts[right]));
    if (rank != null) {
      pairs.add(new Pair(rank, left, right, parts[left].length() + parts[right].length()));
    }
  }
}
