package app.fovea.desktop.kit;

import app.fovea.index.Photo;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Photos of the window while they are dragged: files for other programs, and for the window itself
/// their places, also of those whose drive is away.
public final class DraggedPhotos {
  private static final DataFormat PLACES = new DataFormat("application/x-fovea-photos");

  private DraggedPhotos() {}

  /// What is dragged; empty of files where none can be reached.
  public static ClipboardContent of(List<Photo> photos) {
    ClipboardContent content = new ClipboardContent();
    content.put(
        PLACES,
        photos.stream()
            .map(photo -> photo.path().toString())
            .collect(Collectors.toCollection(ArrayList::new)));
    List<File> files =
        photos.stream().filter(Photo::online).map(photo -> photo.path().toFile()).toList();
    if (!files.isEmpty()) {
      content.putFiles(files);
    }
    return content;
  }

  /// Whether what is dragged are photos of the window.
  public static boolean areIn(Clipboard board) {
    return board.hasContent(PLACES);
  }

  /// The files they are of.
  public static List<Path> in(Clipboard board) {
    return board.getContent(PLACES) instanceof List<?> places
        ? places.stream().map(place -> Path.of(String.valueOf(place))).toList()
        : List.of();
  }
}
