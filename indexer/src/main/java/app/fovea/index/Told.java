package app.fovea.index;

import app.fovea.index.label.Choice;
import app.fovea.index.label.Decision;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people said about a set's labels, as it holds: of each content and label the last word, and
/// in an exclusive set of each content only the last yes.
final class Told {
  private final LabelSet set;
  private final Map<Key, Verdict> last = new LinkedHashMap<>();

  private record Key(String contentId, String label) {}

  /// One word that holds.
  record Word(String contentId, String label, Verdict verdict) {}

  /// @param decisions of people, the oldest first
  Told(LabelSet set, List<Decision> decisions) {
    this.set = set;
    decisions.forEach(it -> say(it.contentId(), it.label(), it.verdict()));
  }

  void say(String contentId, String label, Verdict verdict) {
    Key key = new Key(contentId, label);
    last.remove(key);
    last.put(key, verdict);
  }

  /// The oldest first.
  List<Word> words() {
    Map<String, String> chosen = new HashMap<>();
    last.forEach(
        (key, verdict) -> {
          if (verdict == Verdict.YES) {
            chosen.put(key.contentId, key.label);
          }
        });
    return last.entrySet().stream()
        .map(it -> new Word(it.getKey().contentId, it.getKey().label, it.getValue()))
        .filter(
            it ->
                it.verdict == Verdict.NO
                    || set.choice() == Choice.FREE
                    || it.label.equals(chosen.get(it.contentId)))
        .toList();
  }

  /// Whether the question if a content has a label is answered: somebody said so, or chose another
  /// label of an exclusive set.
  boolean settled(String contentId, String label) {
    return last.containsKey(new Key(contentId, label))
        || (set.choice() == Choice.EXCLUSIVE
            && set.names().stream()
                .anyMatch(it -> last.get(new Key(contentId, it)) == Verdict.YES));
  }
}
