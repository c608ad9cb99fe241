package app.fovea.desktop.labels;

import app.fovea.desktop.kit.HeldFocus;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Exported;
import app.fovea.index.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What an export into sidecars would change, before it does, and what it did.
final class SidecarsPane extends VBox {
  private static final double HEIGHT = 144;

  private final BoardModel model;
  private final Texts texts;
  private final Label summary = Nodes.words("", "title-4");
  private final ListView<String> lines = new ListView<>();
  private final CheckBox stars;
  private final Button write;
  private final Button close;
  private HeldFocus before = HeldFocus.around(this);

  SidecarsPane(BoardModel model, Texts texts) {
    super(12);
    this.model = model;
    this.texts = texts;
    setId("sidecars");
    getStyleClass().add("card");
    lines.setMinHeight(HEIGHT);
    lines.setPrefHeight(HEIGHT);
    stars = new CheckBox(texts.get("labels.export.stars"));
    stars.setOnAction(_ -> preview());
    lines.setAccessibleText(texts.get("labels.export.xmp"));
    write =
        Icons.button(
            Feather.CHECK,
            texts.get("labels.export.write"),
            "accent",
            () -> model.exportSidecars(wanted(), this::done));
    write.setId("write-sidecars");
    close = Icons.button(Feather.X, texts.get("labels.export.close"), "flat", this::close);
    HBox buttons = new HBox(8, write, stars, close);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(summary, lines, buttons);
    setVisible(false);
    setManaged(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      setManaged(false);
      before.giveBack(() -> {});
    }
  }

  /// Asks what would change and shows it.
  void preview() {
    model.askingProperty().set(BoardModel.Asking.NOTHING);
    model.previewSidecars(
        wanted(),
        exported -> {
          write.setDisable(exported.changes().isEmpty());
          if (!isVisible()) {
            before = HeldFocus.around(this);
          }
          show(exported, "labels.export.would");
          (write.isDisable() ? close : write).requestFocus();
        });
  }

  private Exported.Stars wanted() {
    return stars.isSelected() ? Exported.Stars.INCLUDED : Exported.Stars.OMITTED;
  }

  private void done(Exported exported) {
    show(exported, "labels.export.did");
    close.requestFocus();
    write.setDisable(true);
  }

  private void show(Exported exported, String words) {
    summary.setText(
        texts.get(
            words, exported.changes().size(), exported.unchanged(), exported.failed().size()));
    lines.setItems(
        FXCollections.observableArrayList(
            Stream.concat(
                    exported.failed().stream().map(SidecarsPane::line),
                    exported.changes().stream().map(SidecarsPane::line))
                .toList()));
    setVisible(true);
    setManaged(true);
  }

  private static String line(Outcome.Failed failed) {
    return failed.path().getFileName() + ": " + failed.reason();
  }

  private static String line(Exported.Change change) {
    return change.path().getFileName()
        + ": "
        + Stream.of(
                signed("+", change.added()),
                signed("\u2212", change.removed()),
                change.stars().stream().map(count -> "\u2605".repeat(count)))
            .flatMap(part -> part)
            .collect(Collectors.joining("  "));
  }

  private static Stream<String> signed(String sign, List<String> keywords) {
    return keywords.stream().map(keyword -> sign + keyword);
  }
}
