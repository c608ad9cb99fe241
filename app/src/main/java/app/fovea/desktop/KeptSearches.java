package app.fovea.desktop;

import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.History.Direction;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/// The searches that the sidebar keeps: to keep one and to forget one are decisions like others,
/// taken back and made again.
record KeptSearches(
    ObservableList<String> searches, History history, NoticeBar notice, Texts texts) {
  /// Keeps what is written there at the end of the list, unless it is kept already.
  void keep(String words) {
    int place = searches.size();
    if (!words.isEmpty() && !searches.contains(words)) {
      did(texts.get("searches.kept", words), direction -> put(words, place, direction));
    }
  }

  void forget(String words) {
    int place = searches.indexOf(words);
    if (place >= 0) {
      did(
          texts.get("searches.forgotten", words),
          direction -> put(words, place, opposite(direction)));
    }
  }

  private void did(String name, Consumer<Direction> change) {
    change.accept(Direction.MADE_AGAIN);
    history.did(new History.Step(name, () -> {}, () -> {}, change));
    notice.offer(name, texts.get("command.undo"), history::undo);
  }

  private static Direction opposite(Direction direction) {
    return switch (direction) {
      case MADE_AGAIN -> Direction.TAKEN_BACK;
      case TAKEN_BACK -> Direction.MADE_AGAIN;
    };
  }

  private void put(String words, int place, Direction direction) {
    searches.remove(words);
    if (direction == Direction.MADE_AGAIN) {
      searches.add(Math.min(place, searches.size()), words);
    }
  }
}
