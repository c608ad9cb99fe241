package app.fovea.desktop.search;

import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.search.Completion.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The ways to go on below the search box; the keyboard stays in the box. To be laid over
/// everything else that a window shows.
final class SuggestionList extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double WIDTH = 440;
  private static final double DISTANCE = 4;

  private final Texts texts;
  private final Consumer<Suggestion> chosen;
  private List<Suggestion> suggestions = List.of();
  private int selected = -1;

  SuggestionList(Texts texts, Consumer<Suggestion> chosen) {
    this.texts = texts;
    this.chosen = chosen;
    getStyleClass().add("suggestions");
    setId("suggestions");
    setPrefWidth(WIDTH);
    setManaged(false);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    hide();
  }

  /// What is selected when the list appears.
  enum Choice {
    FIRST,
    NONE
  }

  /// Shows these below that node; nothing where there are none.
  void show(List<Suggestion> now, Node below, Choice choice) {
    suggestions = now;
    getChildren().setAll(now.stream().map(this::row).toList());
    select(choice == Choice.FIRST ? 0 : -1);
    setVisible(!now.isEmpty());
    if (isVisible() && getParent() != null) {
      // New rows are as high as their style says only once it is applied.
      applyCss();
      Bounds bounds = getParent().sceneToLocal(below.localToScene(below.getBoundsInLocal()));
      resizeRelocate(bounds.getMinX(), bounds.getMaxY() + DISTANCE, WIDTH, prefHeight(WIDTH));
      toFront();
    }
  }

  void hide() {
    setVisible(false);
    selected = -1;
  }

  void move(int by) {
    select(Math.floorMod(selected < 0 && by < 0 ? by : selected + by, suggestions.size()));
  }

  Optional<Suggestion> selected() {
    return isVisible() && selected >= 0 ? Optional.of(suggestions.get(selected)) : Optional.empty();
  }

  private void select(int index) {
    selected = index;
    for (int row = 0; row < getChildren().size(); row++) {
      getChildren().get(row).pseudoClassStateChanged(SELECTED, row == index);
    }
  }

  private HBox row(Suggestion suggestion) {
    Label name = new Label(suggestion.text());
    Label detail = new Label(detail(suggestion));
    detail.getStyleClass().addAll("text-muted", "text-small");
    detail.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(12, name, Nodes.gap(), detail);
    row.getStyleClass().add("suggestion");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(
        texts.get("search.suggestion.spoken", suggestion.text(), detail.getText()));
    row.setOnMousePressed(
        event -> {
          chosen.accept(suggestion);
          event.consume();
        });
    return row;
  }

  private String detail(Suggestion suggestion) {
    if (!suggestion.whole()) {
      return texts.get("filter." + suggestion.filter());
    }
    return suggestion.photos() > 0
        ? texts.get("search.suggestion.photos", suggestion.photos())
        : "";
  }
}
