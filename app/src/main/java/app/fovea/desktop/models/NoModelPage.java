package app.fovea.desktop.models;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Page;
import app.fovea.desktop.kit.Texts;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shown while there is no model: how to get one. A model's folder or archive can be dropped here.
public final class NoModelPage extends VBox {
  private final ModelsModel model;

  /// @param chooseFolder asks the user for a model's folder
  /// @param chooseArchive asks the user for a model's archive
  public NoModelPage(
      ModelsModel model,
      Texts texts,
      Supplier<Optional<File>> chooseFolder,
      Supplier<Optional<File>> chooseArchive) {
    this.model = model;
    setId("no-model");
    getStyleClass().add("page");
    setAlignment(javafx.geometry.Pos.CENTER);
    Button folder =
        Icons.button(
            Feather.FOLDER,
            texts.get("models.import-folder"),
            "accent",
            () -> take(chooseFolder.get()));
    folder.setId("import-model");
    Button archive =
        Icons.button(
            Feather.ARCHIVE,
            texts.get("models.import-archive"),
            "default",
            () -> take(chooseArchive.get()));
    folder.disableProperty().bind(model.busyProperty());
    archive.disableProperty().bind(model.busyProperty());
    Page page =
        new Page(
            Feather.PACKAGE,
            texts.get("models.none.title"),
            texts.get("models.none.words"),
            folder,
            archive);
    page.setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(page, working(texts), trouble());
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  private VBox working(Texts texts) {
    VBox working = new VBox(8, new ProgressBar(-1), new Label(texts.get("models.importing")));
    working.setAlignment(javafx.geometry.Pos.CENTER);
    Nodes.presentWhen(working, model.busyProperty());
    return working;
  }

  private Label trouble() {
    Label trouble = Nodes.words("", "danger-text");
    trouble.setId("model-trouble");
    trouble.textProperty().bind(model.troubleProperty());
    trouble.setMaxWidth(520);
    Nodes.presentWhen(trouble, model.troubleProperty().isNotEmpty());
    return trouble;
  }

  private void take(Optional<File> source) {
    source.map(File::toPath).ifPresent(model::importFrom);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    take(files.stream().findFirst());
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
