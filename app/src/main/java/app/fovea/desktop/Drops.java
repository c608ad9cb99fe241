package app.fovea.desktop;

import app.fovea.desktop.grid.PhotoGrid;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.Told;
import app.fovea.desktop.library.FoldersModel;
import app.fovea.desktop.search.SearchModel;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// What comes in from outside: folders and several files become part of the library, one picture
/// becomes a query, whether it is a file or comes as pixels from a browser.
final class Drops {
  private static final String STYLE = "drop-target";

  private final Background background;
  private final SearchModel search;
  private final FoldersModel folders;
  private final Texts texts;
  private final Consumer<IOException> failed;

  /// @param failed told when nothing could be taken, or pixels could not be kept
  Drops(
      Background background,
      SearchModel search,
      FoldersModel folders,
      Texts texts,
      Consumer<IOException> failed) {
    this.background = background;
    this.search = search;
    this.folders = folders;
    this.texts = texts;
    this.failed = failed;
  }

  void accept(Node target) {
    target.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, target));
    target.addEventHandler(DragEvent.DRAG_EXITED, _ -> target.getStyleClass().remove(STYLE));
    target.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, target));
  }

  private static void over(DragEvent event, Node target) {
    boolean ours = event.getGestureSource() instanceof PhotoGrid;
    if (!ours
        && (event.getDragboard().hasFiles()
            || event.getDragboard().hasImage()
            || event.getDragboard().hasUrl())) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!target.getStyleClass().contains(STYLE)) {
        target.getStyleClass().add(STYLE);
      }
      event.consume();
    }
  }

  private void dropped(DragEvent event, Node target) {
    target.getStyleClass().remove(STYLE);
    event.setDropCompleted(take(event.getDragboard()));
    event.consume();
  }

  /// Takes what a clipboard or a drag holds; tells whether there was anything.
  boolean take(Clipboard board) {
    if (board.hasFiles()) {
      take(board.getFiles().stream().map(File::toPath).toList());
      return true;
    }
    Optional<Path> named = board.hasUrl() ? local(board.getUrl()) : Optional.empty();
    if (named.isPresent()) {
      take(List.of(named.get()));
      return true;
    }
    if (board.hasImage()) {
      pixels(board.getImage());
      return true;
    }
    failed.accept(new Told(texts.get(board.hasUrl() ? "drop.address" : "drop.nothing")));
    return false;
  }

  /// Takes folders and pictures.
  void take(List<Path> paths) {
    if (paths.size() == 1 && Files.isRegularFile(paths.getFirst())) {
      search.similarTo(paths.getFirst());
    } else {
      folders.add(paths);
    }
  }

  /// The file that an address names; addresses elsewhere are never followed.
  static Optional<Path> local(String address) {
    try {
      URI uri = new URI(address.strip());
      return "file".equals(uri.getScheme())
          ? Optional.of(Path.of(uri)).filter(Files::exists)
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  private void pixels(Image image) {
    background.run(() -> write(image), search::similarTo, failed);
  }

  private static Path write(Image image) throws IOException {
    Path file = Files.createTempFile("fovea-query", ".png");
    file.toFile().deleteOnExit();
    PastedPicture.write(image, file);
    return file;
  }
}
