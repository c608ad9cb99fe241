package app.fovea.index.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The last answers of a database that has not changed since they were given. Safe for concurrent
/// use.
final class Kept<K, V> {
  private static final int MOST = 24;

  private final Database database;
  private final Map<K, V> answers =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > MOST;
        }
      };
  private long version = -1;

  Kept(Database database) {
    this.database = database;
  }

  /// Finds an answer.
  interface Question<V> {
    V answer() throws IOException;
  }

  /// What was answered before, else the answer now.
  V get(K key, Question<V> question) throws IOException {
    long now = database.version();
    synchronized (this) {
      if (version != now) {
        answers.clear();
        version = now;
      }
      V known = answers.get(key);
      if (known != null) {
        return known;
      }
    }
    V answer = question.answer();
    synchronized (this) {
      // What was read after a change that came in between is newer than it claims, and no worse.
      if (version == now) {
        answers.put(key, answer);
      }
    }
    return answer;
  }
}
