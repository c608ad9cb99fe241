package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Trouble;
import app.fovea.index.Folder;
import app.fovea.index.IgnoreRule;
import app.fovea.index.Outcome;
import app.fovea.index.Status;
import app.fovea.index.Subfolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
  private final ObservableList<IgnoreRule> ignored = FXCollections.observableArrayList();
  private final ObservableList<IgnoreRule> ignoredSeen =
      FXCollections.unmodifiableObservableList(ignored);
  private final ReadOnlyLongWrapper photos = new ReadOnlyLongWrapper(this, "photos", 0);
  private final ReadOnlyLongWrapper excluded = new ReadOnlyLongWrapper(this, "excluded", 0);
  private final Trouble trouble = new Trouble();

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

  /// How many photos are out of every result.
  public ReadOnlyLongProperty excludedProperty() {
    return excluded.getReadOnlyProperty();
  }

  public Trouble trouble() {
    return trouble;
  }

  /// Asks the library again.
  public void refresh() {
    background.run(gallery::status, this::show, trouble::met);
    background.run(gallery::excluded, excluded::set, trouble::met);
  }

  /// Hands over the folders right below one of the library's, when they are known.
  public void subfolders(Path folder, Consumer<List<Subfolder>> received) {
    background.run(() -> gallery.subfolders(folder), received, trouble::met);
  }

  /// Somebody looks at that folder: it is taken in first.
  public void look(Path folder) {
    background.run(() -> gallery.visible(List.of(folder)), () -> {}, trouble::met);
  }

  /// What is left out of the folders; empty until [#refreshIgnored].
  public ObservableList<IgnoreRule> ignored() {
    return ignoredSeen;
  }

  /// Asks the library again what is left out.
  public void refreshIgnored() {
    background.run(gallery::ignored, rules -> ignored.setAll(rules), trouble::met);
  }

  /// Leaves something out from now on.
  public void ignore(IgnoreRule rule) {
    background.run(() -> gallery.ignore(rule), this::ignoredChanged, trouble::met);
  }

  /// Takes something in again.
  public void stopIgnoring(IgnoreRule rule) {
    background.run(() -> gallery.stopIgnoring(rule), this::ignoredChanged, trouble::met);
  }

  private void ignoredChanged() {
    trouble.clear();
    refreshIgnored();
    updateAll();
  }

  /// Says that a folder is now somewhere else, as it is.
  public void relocate(Path folder, Path now) {
    background.run(
        () -> gallery.relocate(folder, now),
        () -> {
          trouble.clear();
          refresh();
          update(now);
        },
        trouble::met);
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
          trouble.clear();
          refresh();
          indexing.add(chosen);
        },
        trouble::met);
  }

  /// Forgets a folder; its files stay as they are.
  public void remove(Path folder) {
    background.run(() -> gallery.removeFolder(folder), this::refresh, trouble::met);
  }

  /// Brings every folder that can be reached up to date.
  public void updateAll() {
    indexing.add(folders.stream().filter(Folder::online).map(Folder::path).toList());
  }

  /// Brings one folder up to date.
  public void update(Path folder) {
    indexing.add(List.of(folder));
  }

  /// A folder itself, and of a file the one it is in.
  public static Path folderOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  private void show(Status status) {
    folders.setAll(status.folders());
    failed.setAll(status.failed());
    photos.set(status.photos());
  }
}
