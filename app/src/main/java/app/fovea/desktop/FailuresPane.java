package app.fovea.desktop;

import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.HeldFocus;
import app.fovea.desktop.kit.Home;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FoldersModel;
import app.fovea.index.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The files that were refused, by reason.
final class FailuresPane extends StackPane {
  private static final double ROW = 32;
  private static final double LEAST = 4 * ROW;
  private static final double MOST = 12 * ROW;

  private final FoldersModel folders;
  private final TreeView<Row> tree;
  private HeldFocus before = HeldFocus.around(this);

  /// @param open shows a folder in the file manager
  FailuresPane(FoldersModel folders, Texts texts, Consumer<Path> open) {
    this.folders = folders;
    getStyleClass().add("palette-shade");
    setId("failures");
    tree = new TreeView<>(tree(folders.failed(), texts));
    tree.setAccessibleText(texts.get("refused.title"));
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new WholeText(tree));
    tree.getRoot().getChildren().forEach(reason -> reason.setExpanded(true));
    tree.setPrefHeight(Math.clamp(tree.getExpandedItemCount() * ROW, LEAST, MOST));
    tree.getSelectionModel().select(1);
    Button show =
        Icons.button(
            Feather.FOLDER,
            texts.get("command.show-in-folder"),
            "default",
            () -> parent(tree).ifPresent(open));
    show.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> parent(tree).isEmpty(), tree.getSelectionModel().selectedItemProperty()));
    Button retry =
        Icons.button(Feather.REFRESH_CW, texts.get("refused.retry"), "default", this::retry);
    Button close = Icons.button(Feather.X, texts.get("refused.close"), "accent", this::close);
    HBox buttons = new HBox(8, show, Nodes.gap(), retry, close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox box =
        new VBox(12, Nodes.words(texts.get("refused.title"), "details-title"), tree, buttons);
    box.getStyleClass().add("palette");
    box.setMaxSize(720, USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /// Shows itself above everything else in there until it is closed.
  void openOver(Pane root) {
    before = HeldFocus.around(root);
    root.getChildren().add(this);
    tree.requestFocus();
  }

  /// A reason, or one of the files that were refused for it.
  private record Row(String words, Optional<Path> file) {}

  /// The folder of the chosen file.
  private static Optional<Path> parent(TreeView<Row> tree) {
    return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
        .flatMap(item -> item.getValue().file())
        .map(Path::getParent);
  }

  private void retry() {
    folders.updateAll();
    close();
  }

  private void close() {
    ((Pane) getParent()).getChildren().remove(this);
    before.giveBack(() -> {});
  }

  private static TreeItem<Row> tree(List<Outcome.Failed> failed, Texts texts) {
    Failures failures = new Failures(texts);
    Map<String, List<Outcome.Failed>> byReason =
        failed.stream()
            .collect(
                Collectors.groupingBy(
                    file -> failures.refused(file.reason()), TreeMap::new, Collectors.toList()));
    TreeItem<Row> root = new TreeItem<>();
    byReason.forEach(
        (reason, files) -> {
          TreeItem<Row> parent =
              new TreeItem<>(new Row("%s (%d)".formatted(reason, files.size()), Optional.empty()));
          files.stream()
              .map(Outcome.Failed::path)
              .map(file -> new Row(texts.breakable(file), Optional.of(file)))
              .forEach(row -> parent.getChildren().add(new TreeItem<>(row)));
          root.getChildren().add(parent);
        });
    return root;
  }

  /// A row as high as its words need, so that nobody has to scroll sideways to read a reason.
  private static final class WholeText extends TreeCell<Row> {
    private static final double MARGINS = 80;

    WholeText(TreeView<Row> tree) {
      setWrapText(true);
      prefWidthProperty().bind(tree.widthProperty().subtract(MARGINS));
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      String words = empty ? "" : row.words();
      setText(words);
      setAccessibleText(Home.spoken(words));
    }
  }
}
