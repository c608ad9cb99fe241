package app.fovea.desktop;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.desktop.kit.DropTarget;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.Told;
import app.fovea.desktop.library.FoldersModel;
import app.fovea.desktop.search.SearchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What comes in from outside: folders and several files become part of the library, one picture
/// becomes a query, whether it is a file or comes as pixels from a browser, and words are looked
/// for.
final class Drops {
  private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

  private final Surroundings surroundings;
  private final SearchModel search;
  private final FoldersModel folders;
  private final NoticeBar notice;
  private final Texts texts;
  private final PastedPictures pasted;

  Drops(Models models, Surroundings surroundings, NoticeBar notice) {
    this.surroundings = surroundings;
    this.search = models.search();
    this.folders = models.folders();
    this.notice = notice;
    this.texts = surroundings.texts();
    this.pasted = surroundings.look().pasted();
  }

  /// Takes what is dropped there from outside; the window's own photos go on to what lies below.
  void accept(Node target) {
    new DropTarget(board -> !DraggedPhotos.areIn(board) && Incoming.isIn(board), this::take)
        .on(target);
  }

  /// Looks for what is like the photos of the window that are dropped there.
  void acceptOwn(Node target) {
    new DropTarget(
            DraggedPhotos::areIn,
            board -> {
              search.similarTo(DraggedPhotos.in(board));
              return true;
            })
        .on(target);
  }

  /// Lets files and pictures be pasted where otherwise words are.
  void acceptPasted(Node field) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Clipboard board = Clipboard.getSystemClipboard();
          if (PASTE.match(event) && (board.hasFiles() || board.hasImage() && !board.hasString())) {
            take(board);
            event.consume();
          }
        });
  }

  /// Takes what a clipboard or a drag holds; tells whether there was anything.
  boolean take(Clipboard board) {
    return switch (Incoming.of(board)) {
      case Incoming.Files(List<Path> paths) -> {
        take(paths);
        yield true;
      }
      case Incoming.Pixels(Image image) -> {
        surroundings
            .background()
            .run(
                () -> pasted.keep(image, texts.get("drop.picture")),
                file -> search.similarTo(List.of(file)),
                this::failed);
        yield true;
      }
      case Incoming.Words(String words) -> {
        search.askedProperty().set(search.askedProperty().get().withWords(words));
        yield true;
      }
      case Incoming.Address() -> {
        notice.tell(texts.get("drop.address"));
        yield false;
      }
      case Incoming.Nothing() -> {
        notice.tell(texts.get("drop.nothing"));
        yield false;
      }
    };
  }

  /// Takes folders and pictures.
  void take(List<Path> paths) {
    surroundings.background().run(() -> there(paths), this::taken, this::failed);
  }

  /// What can still be reached of it, and as what.
  private Taken there(List<Path> paths) throws Told {
    List<Path> there = paths.stream().filter(Files::exists).toList();
    if (there.isEmpty()) {
      throw new Told(texts.get("drop.gone", paths.getFirst()));
    }
    return there.size() == 1 && Files.isRegularFile(there.getFirst())
        ? new Taken.Picture(there.getFirst())
        : new Taken.Folders(there, there.stream().map(FoldersModel::folderOf).distinct().toList());
  }

  /// What files and folders are taken as.
  private sealed interface Taken {
    /// Something to look for.
    record Picture(Path file) implements Taken {}

    /// @param folders where the photos are that came
    record Folders(List<Path> came, List<Path> folders) implements Taken {}
  }

  private void taken(Taken taken) {
    switch (taken) {
      case Taken.Picture(Path file) -> search.similarTo(List.of(file));
      case Taken.Folders(List<Path> came, List<Path> whole) -> {
        folders.add(whole);
        if (!came.equals(whole)) {
          notice.tell(texts.get("drop.folders", names(whole)));
        }
      }
    }
  }

  private static String names(List<Path> folders) {
    return folders.stream()
        .map(folder -> String.valueOf(folder.getFileName()))
        .collect(Collectors.joining(", "));
  }

  private void failed(IOException reason) {
    notice.tell(new Failures(texts).said(reason));
  }
}
