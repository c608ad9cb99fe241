package app.fovea.desktop.labels;

import app.fovea.index.Photo;
import app.fovea.index.label.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A column by keyboard: Y and N decide about the chosen cards, 1 to 9 say that they belong to the
/// first, second, … label of the set.
///
/// @param chosen the photos of the chosen cards
/// @param label the column's own; empty in the one of what no label fits
record CardKeys(BoardModel model, Supplier<List<Photo>> chosen, Optional<String> label) {
  void of(ListView<?> cards) {
    cards.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    cards.focusedProperty().addListener((_, _, focused) -> stand(cards, focused));
  }

  /// Whoever comes with the keyboard stands on a card at once.
  private static void stand(ListView<?> cards, boolean focused) {
    if (focused && cards.getSelectionModel().isEmpty()) {
      cards.getSelectionModel().select(Math.max(0, cards.getFocusModel().getFocusedIndex()));
    }
  }

  private void pressed(KeyEvent event) {
    List<Photo> photos = chosen.get();
    if (photos.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case Y -> label.ifPresent(own -> model.teach(own, Verdict.YES, photos));
      case N -> label.ifPresent(own -> model.teach(own, Verdict.NO, photos));
      default -> {
        Optional<String> named = numbered(event.getCode());
        named.ifPresent(other -> model.teach(other, Verdict.YES, photos));
        if (named.isEmpty()) {
          return;
        }
      }
    }
    event.consume();
  }

  /// The label whose place in the set that digit is, in the row of digits or among the keys beside.
  private Optional<String> numbered(KeyCode digit) {
    String name = digit.getName();
    int place = digit.isDigitKey() ? Character.digit(name.charAt(name.length() - 1), 10) : 0;
    return model
        .sortedProperty()
        .get()
        .map(Sorted::columns)
        .filter(columns -> place >= 1 && place <= columns.size())
        .map(columns -> columns.get(place - 1).label());
  }
}
