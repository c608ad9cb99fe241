package app.fovea.desktop;

import app.fovea.desktop.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's dialogs for choosing files and folders.
final class Choosers {
  private final Window owner;
  private final Texts texts;

  Choosers(Window owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  /// The folder chosen, or none.
  List<Path> photoFolder() {
    return folder("chooser.photos").map(File::toPath).stream().toList();
  }

  /// Where copies of photos go.
  Optional<File> copiesFolder() {
    return folder("chooser.copies");
  }

  Optional<File> modelFolder() {
    return folder("chooser.model");
  }

  /// A folder of the library that is somewhere else now.
  Optional<Path> movedFolder() {
    return folder("chooser.moved").map(File::toPath);
  }

  /// A folder that is to be left out.
  Optional<Path> ignoredFolder() {
    return folder("chooser.ignored").map(File::toPath);
  }

  /// A file with settings to read.
  Optional<Path> settings() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("chooser.settings"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("chooser.json"), "*.json"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  private Optional<File> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get(title));
    return Optional.ofNullable(chooser.showDialog(owner));
  }

  Optional<File> archive() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("chooser.archive"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("chooser.zip"), "*.zip"));
    return Optional.ofNullable(chooser.showOpenDialog(owner));
  }

  /// Where to write a file of that name.
  Optional<Path> target(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("chooser.export"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
