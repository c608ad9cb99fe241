package app.fovea.model.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Pieces with scores: of all ways to cut a word the one with the highest sum.
final class Unigram implements PieceModel {
  /// How much worse than the worst piece an unknown character is.
  private static final double PENALTY = 10;

  enum Spelling {
    UNKNOWN_ID,
    BYTES
  }

  private final Map<String, Double> scores;
  private final Map<String, Integer> ids;
  private final int unknown;
  private final Spelling spelling;
  private final double strange;
  private final int longest;

  /// @param scores by piece
  /// @param ids by piece
  /// @param spelling what happens to characters that no piece has
  Unigram(Map<String, Double> scores, Map<String, Integer> ids, int unknown, Spelling spelling) {
    this.scores = scores;
    this.ids = ids;
    this.unknown = unknown;
    this.spelling = spelling;
    this.strange =
        scores.values().stream().mapToDouble(Double::doubleValue).min().orElse(0) - PENALTY;
    this.longest = scores.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  @Override
  public int size() {
    return 1 + ids.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public List<Integer> ids(String word) {
    List<Integer> result = new ArrayList<>();
    StringBuilder unread = new StringBuilder();
    for (String piece : pieces(word)) {
      Integer id = ids.get(piece);
      if (id == null) {
        unread.append(piece);
      } else {
        flush(unread, result);
        result.add(id);
      }
    }
    flush(unread, result);
    return result;
  }

  /// Neighbouring unknown characters are one unknown.
  private void flush(StringBuilder unread, List<Integer> result) {
    if (unread.isEmpty()) {
      return;
    }
    List<String> bytes =
        spelling == Spelling.BYTES
            ? Bytes.spelled(unread.toString(), ids).orElse(List.of())
            : List.of();
    bytes.forEach(name -> result.add(ids.getOrDefault(name, unknown)));
    if (bytes.isEmpty()) {
      result.add(unknown);
    }
    unread.setLength(0);
  }

  private Iterable<String> pieces(String word) {
    int length = word.length();
    double[] best = new double[length + 1];
    int[] from = new int[length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int at = 0; at < length; at = word.offsetByCodePoints(at, 1)) {
      int next = word.offsetByCodePoints(at, 1);
      boolean known = false;
      for (int end = next; end <= Math.min(length, at + longest); end++) {
        Double score = scores.get(word.substring(at, end));
        if (score != null) {
          known |= end == next;
          improve(best, from, at, end, score);
        }
      }
      if (!known) {
        improve(best, from, at, next, strange);
      }
    }
    Deque<String> pieces = new ArrayDeque<>();
    for (int end = length; end > 0; end = from[end]) {
      pieces.addFirst(word.substring(from[end], end));
    }
    return pieces;
  }

  private static void improve(double[] best, int[] from, int start, int end, double score) {
    if (best[start] + score > best[end]) {
      best[end] = best[start] + score;
      from[end] = start;
    }
  }
}
