package app.fovea.desktop;

import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.index.Photo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What can be done with the chosen photos.
final class PhotoActions {
  static final int MOST_STARS = 5;

  private final Models models;
  private final Surroundings surroundings;
  private final NoticeBar notice;

  PhotoActions(Models models, Surroundings surroundings, NoticeBar notice) {
    this.models = models;
    this.surroundings = surroundings;
    this.notice = notice;
  }

  /// The photos chosen on a board or selected among those shown; where there are none, the one with
  /// the keyboard.
  List<Photo> chosen() {
    List<Photo> onBoard = models.board().chosenProperty().get();
    if (!onBoard.isEmpty()) {
      return onBoard;
    }
    List<Photo> selected = models.selection().photos();
    return selected.isEmpty() ? models.current().stream().toList() : selected;
  }

  /// The first of them, without a look at the others.
  Optional<Photo> first() {
    List<Photo> onBoard = models.board().chosenProperty().get();
    return onBoard.isEmpty()
        ? models.selection().first().or(models::current)
        : Optional.of(onBoard.getFirst());
  }

  void open() {
    List<Photo> onBoard = models.board().chosenProperty().get();
    if (!onBoard.isEmpty()) {
      models.viewer().open(onBoard, 0);
    } else if (!models.photos().isEmpty()) {
      models.viewer().open(models.photos(), Math.max(0, models.selection().focus()));
    }
  }

  void compare() {
    if (models.selection().sizeProperty().get() > 1) {
      compare(models.selection().photos());
    }
  }

  void compare(List<Photo> photos) {
    models.viewer().compare(photos);
  }

  void similar() {
    similar(chosen());
  }

  void similar(List<Photo> photos) {
    models.viewer().close();
    models.search().similarTo(photos.stream().map(Photo::path).toList());
  }

  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(chosen().stream().map(photo -> photo.path().toFile()).toList());
    content.putString(paths());
    Clipboard.getSystemClipboard().setContent(content);
  }

  void copyPath() {
    ClipboardContent content = new ClipboardContent();
    content.putString(paths());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private String paths() {
    return chosen().stream()
        .map(photo -> photo.path().toString())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private PhotoList list() {
    return new PhotoList(chosen(), models.search().shownProperty().get().matches());
  }

  /// Writes the chosen photos into a file: as a table or as paths, one a line.
  void export(Choosers choosers) {
    PhotoList list = list();
    choosers
        .target(surroundings.texts().get("export.name"))
        .ifPresent(
            file ->
                surroundings
                    .background()
                    .run(
                        () -> list.write(file),
                        written -> notice.tell(surroundings.texts().get("export.done", written)),
                        reason -> notice.tell(new Failures(surroundings.texts()).said(reason))));
  }

  /// Copies the chosen photos' files into a folder.
  void copyTo(Choosers choosers) {
    PhotoList list = list();
    choosers
        .copiesFolder()
        .ifPresent(
            folder ->
                surroundings
                    .background()
                    .run(
                        () -> list.copyTo(folder.toPath()),
                        done ->
                            notice.tell(
                                surroundings
                                    .texts()
                                    .get("copies.done", done.copied(), folder, done.missing())),
                        reason -> notice.tell(new Failures(surroundings.texts()).said(reason))));
  }

  void showInFolder() {
    first().ifPresent(this::showInFolder);
  }

  void showInFolder(Photo photo) {
    surroundings
        .background()
        .run(
            () -> surroundings.shell().showInFolder(photo.path()),
            notice::hide,
            reason ->
                notice.tell(
                    surroundings
                        .texts()
                        .get("action.no-file-manager", photo.path().resolveSibling(""))));
  }
}
