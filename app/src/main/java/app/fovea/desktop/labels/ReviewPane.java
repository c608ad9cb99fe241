package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.index.label.Verdict;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One question after the other: Y and N decide, J and K move, U takes the last answer back.
final class ReviewPane extends HBox {
  private static final double EDGE = 240;

  private final BoardModel model;
  private final Pictures pictures;
  private final Texts texts;
  private final ImageView view = new ImageView();
  private final Label place = Nodes.words("", "text-muted");
  private final Label question = Nodes.words("", "title-3");
  private final Label file = Nodes.words("", "text-muted");
  private final Button yes;
  private final Button no;

  ReviewPane(BoardModel model, Pictures pictures, Texts texts) {
    this.model = model;
    this.pictures = pictures;
    this.texts = texts;
    getStyleClass().addAll("card", "review");
    setId("review-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleTextProperty().bind(question.textProperty());
    setAlignment(Pos.CENTER_LEFT);
    view.setPreserveRatio(true);
    view.setFitWidth(EDGE);
    view.setFitHeight(EDGE);
    StackPane picture = new StackPane(view);
    picture.setMinSize(EDGE, EDGE);
    yes =
        Icons.button(Feather.CHECK, texts.get("labels.yes"), "success", () -> answer(Verdict.YES));
    no = Icons.button(Feather.X, texts.get("labels.no"), "danger", () -> answer(Verdict.NO));
    HBox answers =
        new HBox(
            8,
            yes,
            no,
            Icons.button(
                Feather.CHEVRON_LEFT, texts.get("command.viewer-previous"), () -> step(-1)),
            Icons.button(Feather.CHEVRON_RIGHT, texts.get("command.viewer-next"), () -> step(1)),
            Icons.button(Feather.CORNER_UP_LEFT, texts.get("command.undo"), model::undo));
    answers.setAlignment(Pos.CENTER_LEFT);
    VBox words =
        new VBox(
            12,
            place,
            question,
            file,
            answers,
            Nodes.words(texts.get("labels.keys"), "text-muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(picture, words);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.questionsProperty().addListener(_ -> show());
    model.askedProperty().addListener(_ -> show());
    show();
  }

  private void answer(Verdict verdict) {
    model.answer(verdict);
    requestFocus();
  }

  private void step(int by) {
    model.step(by);
    requestFocus();
  }

  private void show() {
    model.question().ifPresentOrElse(this::show, this::showNone);
  }

  private void show(Question now) {
    pictures.show(now.photo(), view);
    String sure = texts.percent(now.probability());
    question.setText(
        now.said()
            .map(
                said ->
                    texts.get(
                        said == Verdict.YES ? "labels.said-yes" : "labels.said-no",
                        now.label(),
                        sure))
            .orElseGet(() -> texts.get("labels.question", now.label(), sure)));
    file.setText(String.valueOf(now.photo().path().getFileName()));
    place.setText(
        texts.get(
            "labels.place",
            model.askedProperty().get() + 1,
            model.questionsProperty().get().size()));
    answerable(true);
  }

  private void showNone() {
    view.setImage(null);
    question.setText(texts.get("labels.no-question"));
    file.setText("");
    place.setText("");
    answerable(false);
  }

  private void answerable(boolean there) {
    yes.setDisable(!there);
    no.setDisable(!there);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case Y -> model.answer(Verdict.YES);
      case N -> model.answer(Verdict.NO);
      case J -> model.step(1);
      case K -> model.step(-1);
      case U -> model.undo();
      case ESCAPE -> model.askingProperty().set(BoardModel.Asking.NOTHING);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
