package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import app.fovea.index.Folder;
import app.fovea.index.Outcome;
import app.fovea.index.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The folders of the library, what is in them, and which files were refused.
public final class FoldersModel {
  private final Gallery gallery;
  private final Background background;
  private final IndexingModel indexing;
  private final ObservableList<Folder> folders = FXCollections.observableArrayList();
  private final ObservableList<Folder> foldersSeen =
      FXCollections.unmodifiableObservableList(folders);
  private final ObservableList<Outcome.Failed> failed = FXCollections.observableArrayList();
  private final ObservableList<Outcome.Failed> failedSeen =
      FXCollections.unmodifiableObservableList(failed);
  private final ReadOnlyLongWrapper photos = new ReadOnlyLongWrapper(this, "photos", 0);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  public FoldersModel(Gallery gallery, Background background, IndexingModel indexing) {
    this.gallery = gallery;
    this.background = background;
    this.indexing = indexing;
  }

  public ObservableList<Folder> folders() {
    return foldersSeen;
  }

  public ObservableList<Outcome.Failed> failed() {
    return failedSeen;
  }

  public ReadOnlyLongProperty photosProperty() {
    return photos.getReadOnlyProperty();
  }

  /// Why the last wish could not be met; empty where it could.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Asks the library again.
  public void refresh() {
    background.run(gallery::status, this::show, this::tell);
  }

  /// Asks the library for the first time, and brings every folder up to date.
  public void open() {
    background.run(
        gallery::status,
        status -> {
          show(status);
          updateAll();
        },
        this::tell);
  }

  /// Adds the folders among these paths, and the folders of the files among them, and brings them
  /// up to date.
  public void add(List<Path> paths) {
    List<Path> chosen = paths.stream().map(FoldersModel::folderOf).distinct().toList();
    background.run(
        () -> {
          for (Path folder : chosen) {
            gallery.addFolder(folder);
          }
        },
        () -> {
          trouble.set("");
          refresh();
          indexing.add(chosen);
        },
        this::tell);
  }

  /// Forgets a folder; its files stay as they are.
  public void remove(Path folder) {
    background.run(() -> gallery.removeFolder(folder), this::refresh, this::tell);
  }

  /// Brings every folder that can be reached up to date.
  public void updateAll() {
    indexing.add(folders.stream().filter(Folder::online).map(Folder::path).toList());
  }

  /// Brings one folder up to date.
  public void update(Path folder) {
    indexing.add(List.of(folder));
  }

  private static Path folderOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  private void show(Status status) {
    folders.setAll(status.folders());
    failed.setAll(status.failed());
    photos.set(status.photos());
  }

  private void tell(IOException reason) {
    trouble.set(String.valueOf(reason.getMessage()));
  }
}
