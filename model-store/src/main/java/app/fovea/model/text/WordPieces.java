package app.fovea.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// BERT's way: the longest known beginning of a word, then the longest known continuation, and so
/// on. A word that cannot be cut like that is one unknown.
///
/// @param continuation the mark of pieces that begin inside a word
/// @param longest words with more characters are unknown
record WordPieces(Map<String, Integer> ids, int unknown, String continuation, int longest)
    implements PieceModel {

  @Override
  public int size() {
    return 1 + ids.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public List<Integer> ids(String word) {
    List<Integer> result = new ArrayList<>();
    boolean known = word.codePointCount(0, word.length()) <= longest;
    int from = 0;
    while (known && from < word.length()) {
      int end = word.length();
      while (end > from && !ids.containsKey(piece(word, from, end))) {
        end = word.offsetByCodePoints(end, -1);
      }
      known = end > from;
      if (known) {
        result.add(ids.get(piece(word, from, end)));
        from = end;
      }
    }
    return known ? result : List.of(unknown);
  }

  private String piece(String word, int from, int end) {
    return (from > 0 ? continuation : "") + word.substring(from, end);
  }
}
