package app.fovea.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What people should know of a library's files: each thing once, also when it was found before
/// anybody listened. Safe for concurrent use.
final class Notices {
  private final Set<String> said = new HashSet<>();
  private final List<String> waiting = new ArrayList<>();
  private Consumer<String> listener = waiting::add;

  synchronized void tell(String sentence) {
    if (said.add(sentence)) {
      listener.accept(sentence);
    }
  }

  /// @param listener told in sentences, on the thread that finds something
  synchronized void to(Consumer<String> listener) {
    this.listener = listener;
    waiting.forEach(listener);
    waiting.clear();
  }
}
