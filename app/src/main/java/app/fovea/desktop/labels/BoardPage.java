package app.fovea.desktop.labels;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The board: a column for every label, and one for what none of them fits.
public final class BoardPage extends VBox {
  private final BoardModel model;
  private final Texts texts;
  private final Pictures pictures;
  private final HBox columns = new HBox(12);
  private final Label title = Nodes.words("", "sheet-title");
  private final Label told = Nodes.words("", "text-muted");
  private final ToggleButton review;

  /// @param removed called when the set on the board was removed
  public BoardPage(BoardModel model, Thumbnails thumbnails, Texts texts, Runnable removed) {
    this.model = model;
    this.texts = texts;
    this.pictures = new Pictures(thumbnails);
    getStyleClass().add("sheet");
    setId("board");
    review = new ToggleButton(texts.get("labels.review"), Icons.of(Feather.HELP_CIRCLE));
    review.setId("review");
    ReviewPane questions = new ReviewPane(model, pictures, texts);
    Nodes.presentWhen(questions, review.selectedProperty());
    review
        .selectedProperty()
        .addListener(
            (_, _, on) -> {
              if (on) {
                questions.requestFocus();
              }
            });
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    setVgrow(scroll, Priority.ALWAYS);
    Label trouble = Nodes.words("", "danger-text");
    trouble.textProperty().bind(model.troubleProperty());
    Nodes.presentWhen(trouble, model.troubleProperty().isNotEmpty());
    getChildren().addAll(head(removed), told, trouble, questions, scroll);
    Nodes.follow(model.sortedProperty(), this::show);
  }

  private HBox head(Runnable removed) {
    HBox head =
        new HBox(
            8,
            title,
            Nodes.gap(),
            review,
            Icons.button(Feather.CORNER_UP_LEFT, texts.get("command.undo"), model::undo),
            Icons.button(Feather.CORNER_UP_RIGHT, texts.get("command.redo"), model::redo),
            Icons.button(
                Feather.TRASH_2,
                texts.get("labels.remove"),
                () -> {
                  model.sortedProperty().get().ifPresent(now -> model.remove(now.set()));
                  removed.run();
                }),
            Icons.button(Feather.CHECK, texts.get("labels.apply"), "accent", this::apply));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void apply() {
    model.apply(count -> told.setText(texts.get("labels.applied", count)));
  }

  private void show(Optional<Sorted> sorted) {
    columns.getChildren().clear();
    told.setText(texts.get(sorted.isPresent() ? "labels.how" : "labels.sorting"));
    title.setText(sorted.map(Sorted::set).orElse(""));
    sorted.ifPresent(
        now -> {
          for (Sorted.Column column : now.columns()) {
            columns.getChildren().add(new ColumnPane(column, model, pictures, texts));
          }
          columns.getChildren().add(ColumnPane.ofNone(now, model, pictures, texts));
          pictures.load();
        });
  }
}
