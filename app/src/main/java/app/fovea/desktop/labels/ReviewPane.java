package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.label.Verdict;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One question after the other, the least certain first: Y and N decide, J and K move.
final class ReviewPane extends HBox {
  private static final double EDGE = 200;

  private final BoardModel model;
  private final Pictures pictures;
  private final Texts texts;
  private final ImageView view = new ImageView();
  private final Label question = Nodes.words("", "title-4");

  ReviewPane(BoardModel model, Pictures pictures, Texts texts) {
    this.model = model;
    this.pictures = pictures;
    this.texts = texts;
    getStyleClass().add("card");
    setId("review-pane");
    setFocusTraversable(true);
    setAlignment(Pos.CENTER_LEFT);
    view.setPreserveRatio(true);
    view.setFitWidth(EDGE);
    view.setFitHeight(EDGE);
    HBox answers =
        new HBox(
            8,
            Icons.button(
                Feather.CHECK, texts.get("labels.yes"), "success", () -> model.answer(Verdict.YES)),
            Icons.button(
                Feather.X, texts.get("labels.no"), "danger", () -> model.answer(Verdict.NO)),
            Icons.button(Feather.CHEVRON_LEFT, texts.get("viewer.previous"), () -> model.step(-1)),
            Icons.button(Feather.CHEVRON_RIGHT, texts.get("viewer.next"), () -> model.step(1)));
    getChildren()
        .addAll(
            view,
            new VBox(16, question, answers, Nodes.words(texts.get("labels.keys"), "text-muted")));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.sortedProperty().addListener(_ -> show());
    model.askedProperty().addListener(_ -> show());
    show();
  }

  private void show() {
    model
        .question()
        .ifPresentOrElse(
            now -> {
              pictures.show(now.photo(), view);
              question.setText(
                  texts.get("labels.question", now.label(), texts.percent(now.probability())));
            },
            () -> {
              view.setImage(null);
              question.setText(texts.get("labels.no-question"));
            });
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case Y -> model.answer(Verdict.YES);
      case N -> model.answer(Verdict.NO);
      case J -> model.step(1);
      case K -> model.step(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
