package app.fovea.desktop.library;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.Texts;
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
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The folders of the library, what is in them, and which files were refused. Whatever is decided
/// about them can be taken back and made again.
public final class FoldersModel {
  private final Gallery gallery;
  private final Background background;
  private final IndexingModel indexing;
  private final Texts texts;
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
  private final ReadOnlyObjectWrapper<List<Path>> away =
      new ReadOnlyObjectWrapper<>(this, "away", List.of());
  private final Trouble trouble = new Trouble();
  private FolderDecisions decisions = FolderDecisions.UNHEARD;

  public FoldersModel(Gallery gallery, Background background, IndexingModel indexing, Texts texts) {
    this.gallery = gallery;
    this.background = background;
    this.indexing = indexing;
    this.texts = texts;
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

  /// The folders that cannot be reached.
  public ReadOnlyObjectProperty<List<Path>> awayProperty() {
    return away.getReadOnlyProperty();
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

  /// Tells of decisions from now on.
  public void tell(FolderDecisions listener) {
    decisions = listener;
  }

  /// Leaves something out from now on.
  public void ignore(IgnoreRule rule) {
    decide(
        new History.Step(
            texts.get("ignored.done", said(rule)),
            () -> gallery.stopIgnoring(rule),
            () -> gallery.ignore(rule),
            _ -> ignoredChanged()));
  }

  /// Takes something in again.
  public void stopIgnoring(IgnoreRule rule) {
    decide(
        new History.Step(
            texts.get("ignored.taken-in", said(rule)),
            () -> gallery.ignore(rule),
            () -> gallery.stopIgnoring(rule),
            _ -> ignoredChanged()));
  }

  private static String said(IgnoreRule rule) {
    return switch (rule) {
      case IgnoreRule.Subfolder(Path path) -> path.toString();
      case IgnoreRule.Names(String pattern) -> pattern;
    };
  }

  private void ignoredChanged() {
    refreshIgnored();
    updateAll();
  }

  /// Says that a folder is now somewhere else, as it is.
  public void relocate(Path folder, Path now) {
    decide(
        new History.Step(
            texts.get("folders.relocated", folder, now),
            () -> gallery.relocate(now, folder),
            () -> gallery.relocate(folder, now),
            _ -> refreshAndUpdate(List.of(folder, now))));
  }

  /// Forgets a folder; its files stay as they are.
  public void remove(Path folder) {
    decide(
        new History.Step(
            texts.get("folders.removed", folder),
            () -> gallery.addFolder(folder),
            () -> indexing.amid(() -> gallery.removeFolder(folder), List.of(folder)),
            _ -> refreshAndUpdate(List.of(folder))));
  }

  /// Adds the folders among these paths, and the folders of the files among them, and brings them
  /// up to date.
  public void add(List<Path> paths) {
    List<Path> chosen = paths.stream().map(FoldersModel::folderOf).distinct().toList();
    background.run(
        () -> AddedFolders.to(gallery, chosen),
        added -> {
          trouble.clear();
          refresh();
          indexing.add(chosen);
          if (!added.isNothing()) {
            decisions.added(step(added));
          }
        },
        trouble::met);
  }

  private History.Step step(AddedFolders added) {
    return new History.Step(
        texts.get("folders.added", added.said()),
        () -> indexing.amid(() -> added.takeBack(gallery), added.folders()),
        () -> AddedFolders.to(gallery, added.folders()),
        _ -> refreshAndUpdate(added.all()));
  }

  /// Makes a decision, and tells of it when that went well.
  private void decide(History.Step step) {
    background.run(
        step.redo(),
        () -> {
          trouble.clear();
          step.show().accept(History.Direction.MADE_AGAIN);
          decisions.changed(step);
        },
        trouble::met);
  }

  /// Brings those up to date that are folders of the library and can be reached.
  private void refreshAndUpdate(List<Path> these) {
    background.run(
        gallery::status,
        status -> {
          show(status);
          indexing.add(online().filter(these::contains).toList());
        },
        trouble::met);
    background.run(gallery::excluded, excluded::set, trouble::met);
  }

  private Stream<Path> online() {
    return folders.stream().filter(Folder::online).map(Folder::path);
  }

  /// Brings every folder that can be reached up to date.
  public void updateAll() {
    indexing.add(online().toList());
  }

  /// Brings one folder up to date.
  public void update(Path folder) {
    indexing.add(List.of(folder));
  }

  /// What the sidebar calls the folder of the library that a file is in.
  public String drive(Path file) {
    Path root =
        folders.stream()
            .map(Folder::path)
            .filter(file::startsWith)
            .findFirst()
            .orElse(file.resolveSibling(""));
    return name(root);
  }

  /// A folder's own name, and the whole path where it has none.
  static String name(Path folder) {
    Path name = folder.getFileName();
    return String.valueOf(name == null ? folder : name);
  }

  /// A folder itself, and of a file the one it is in.
  public static Path folderOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  private void show(Status status) {
    folders.setAll(status.folders());
    away.set(
        status.folders().stream().filter(folder -> !folder.online()).map(Folder::path).toList());
    failed.setAll(status.failed());
    photos.set(status.photos());
  }
}
