package app.fovea.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which contents are being embedded right now, so that two files of the same content are embedded
/// once although they are read at the same time.
final class Claims {
  private final Map<String, List<Work>> waiting = new HashMap<>();

  /// Whether the content is the caller's to embed; else the file waits for whoever has claimed it.
  synchronized boolean claim(String key, Work work) {
    List<Work> twins = waiting.get(key);
    if (twins == null) {
      waiting.put(key, new ArrayList<>(0));
      return true;
    }
    twins.add(work);
    return false;
  }

  /// The files that waited; empty when the content was not claimed.
  synchronized List<Work> release(String key) {
    return Optional.ofNullable(waiting.remove(key)).orElse(List.of());
  }
}
