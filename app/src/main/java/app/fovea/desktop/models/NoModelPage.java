package app.fovea.desktop.models;

import app.fovea.desktop.kit.Balanced;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.TroubleLabel;
import app.fovea.model.hub.Entry;
import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shown while there is no model: how to get one. A model's folder or archive can be dropped here,
/// and the one that serves best to begin with can be downloaded.
public final class NoModelPage extends VBox {
  private static final double TEXT = 560;

  private final ModelsModel model;
  private final DownloadModel download;
  private final Texts texts;
  private final TilePane ways = ModelsPage.tiles();

  /// @param chooseFolder asks the user for a model's folder
  /// @param chooseArchive asks the user for a model's archive
  public NoModelPage(
      ModelsModel model,
      DownloadModel download,
      Texts texts,
      Supplier<Optional<File>> chooseFolder,
      Supplier<Optional<File>> chooseArchive) {
    this.model = model;
    this.download = download;
    this.texts = texts;
    setId("no-model");
    Balanced title = new Balanced(texts.get("models.none.title"), TEXT, "title-3");
    Balanced words = new Balanced(texts.get("models.none.words"), TEXT, "text-muted");
    ways.setAlignment(Pos.TOP_CENTER);
    ways.setPrefColumns(2);
    VBox bring = bring(chooseFolder, chooseArchive);
    VBox page =
        new VBox(title, words, new DownloadBar(download, texts), ways, working(), trouble());
    page.getStyleClass().add("page");
    page.setAlignment(Pos.CENTER);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    InvalidationListener changed = _ -> show(bring);
    model.catalogue().addListener(changed);
    model.figuresProperty().addListener(changed);
    show(bring);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  private void show(VBox bring) {
    ways.getChildren().setAll(bring);
    first().ifPresent(entry -> ways.getChildren().addFirst(fetch(entry)));
  }

  /// The recommended model; while nothing was measured here, the one that asks for least among
  /// those without restrictions that understand the user.
  private Optional<Entry> first() {
    return model
        .figuresProperty()
        .get()
        .recommended()
        .map(one -> one.entry())
        .or(
            () ->
                unrestricted().stream()
                    .filter(entry -> entry.speaks(texts.locale().getLanguage()))
                    .min(Comparator.comparingLong(entry -> entry.imageOperations().orElseThrow())));
  }

  private List<Entry> unrestricted() {
    return model.catalogue().stream()
        .filter(entry -> entry.licence().restriction().isEmpty())
        .filter(entry -> entry.imageOperations().isPresent())
        .toList();
  }

  private VBox fetch(Entry entry) {
    VBox card = new ModelCards(model, download, texts).offered(entry);
    card.getChildren()
        .add(1, Nodes.words(texts.get("models.first.why"), "text-muted", "text-small"));
    return card;
  }

  private VBox bring(
      Supplier<Optional<File>> chooseFolder, Supplier<Optional<File>> chooseArchive) {
    Button folder =
        Icons.button(
            Feather.FOLDER,
            texts.get("models.import-folder"),
            "default",
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
    folder.setMaxWidth(Double.MAX_VALUE);
    archive.setMaxWidth(Double.MAX_VALUE);
    VBox card =
        new VBox(
            Nodes.words(texts.get("models.bring.title"), "details-title"),
            Nodes.words(texts.get("models.bring.words"), "text-muted"),
            folder,
            archive);
    card.getStyleClass().addAll("card", "drop-card");
    card.setPrefWidth(ModelCards.WIDTH);
    return card;
  }

  private VBox working() {
    VBox working = new VBox(8, new ProgressBar(-1), new Label(texts.get("models.importing")));
    working.setAlignment(Pos.CENTER);
    Nodes.presentWhen(working, model.busyProperty());
    return working;
  }

  private Label trouble() {
    Label trouble = new TroubleLabel(model.trouble().reasonProperty(), texts);
    trouble.setId("model-trouble");
    trouble.setMaxWidth(TEXT);
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
