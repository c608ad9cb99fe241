package app.fovea.desktop.search;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Texts;
import atlantafx.base.controls.CustomTextField;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The one box for words, with the picture that is asked for as a chip before it.
public final class SearchBox extends HBox {
  private final SearchModel model;
  private final Texts texts;
  private final CustomTextField words = new CustomTextField();
  private final HBox left = new HBox(8);
  private final Runnable leave;

  /// @param leave hands the keyboard on to the results
  public SearchBox(SearchModel model, Texts texts, Runnable leave) {
    this.model = model;
    this.texts = texts;
    this.leave = leave;
    getStyleClass().add("search-box");
    setAlignment(Pos.CENTER);
    left.setAlignment(Pos.CENTER_LEFT);
    words.setId("search");
    words.setPromptText(texts.get("search.prompt"));
    words.setAccessibleText(texts.get("search.prompt"));
    words.getStyleClass().add("rounded");
    words.setLeft(left);
    words.setRight(rightSide());
    words.setPrefColumnCount(48);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    getChildren().add(words);
    words.textProperty().addListener((_, _, now) -> typed(now));
    model.askedProperty().addListener((_, _, now) -> show(now));
    show(model.askedProperty().get());
  }

  private HBox rightSide() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(16, 16);
    busy.visibleProperty().bind(model.busyProperty());
    busy.setAccessibleText(texts.get("search.busy"));
    Button clear = Icons.button(Feather.X, texts.get("search.clear"), this::clear);
    clear.getStyleClass().add("small");
    clear.setFocusTraversable(false);
    clear.visibleProperty().bind(model.askedProperty().map(asked -> !asked.browsing()));
    HBox right = new HBox(4, busy, clear);
    right.setAlignment(Pos.CENTER_RIGHT);
    return right;
  }

  /// Puts the keyboard into the box with its words selected.
  public void focus() {
    words.requestFocus();
    words.selectAll();
  }

  private void clear() {
    model
        .askedProperty()
        .set(model.askedProperty().get().withWords("").withPicture(Optional.empty()));
    words.requestFocus();
  }

  private void typed(String now) {
    model.askedProperty().set(model.askedProperty().get().withWords(now));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !model.askedProperty().get().browsing()) {
      clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      leave.run();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE && words.getText().isEmpty()) {
      dropPicture();
    }
  }

  private void dropPicture() {
    model.askedProperty().set(model.askedProperty().get().withPicture(Optional.empty()));
  }

  private void show(Asked asked) {
    if (!words.getText().strip().equals(asked.words())) {
      words.setText(asked.words());
    }
    left.getChildren().setAll(Icons.of(Feather.SEARCH, 16));
    asked.picture().ifPresent(picture -> left.getChildren().add(chip(picture)));
  }

  private Label chip(Path picture) {
    Button remove = Icons.button(Feather.X, texts.get("search.picture.remove"), this::dropPicture);
    remove.getStyleClass().add("small");
    remove.setFocusTraversable(false);
    Label chip =
        new Label(texts.get("search.picture", picture.getFileName()), Icons.of(Feather.IMAGE, 14));
    chip.getStyleClass().add("chip");
    HBox holder = new HBox(2, Icons.of(Feather.IMAGE, 14), remove);
    holder.setAlignment(Pos.CENTER);
    chip.setGraphic(holder);
    return chip;
  }
}
