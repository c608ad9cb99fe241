package app.fovea.desktop;

import app.fovea.desktop.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the user can be asked to choose.
record Choosers(Dialogs dialogs, Texts texts) {

  /// The folder chosen, or none.
  List<Path> photoFolder() {
    return folder("chooser.photos").stream().toList();
  }

  /// Where copies of photos go.
  Optional<File> copiesFolder() {
    return folder("chooser.copies").map(Path::toFile);
  }

  Optional<File> modelFolder() {
    return folder("chooser.model").map(Path::toFile);
  }

  /// A folder of the library that is somewhere else now.
  Optional<Path> movedFolder() {
    return folder("chooser.moved");
  }

  /// A folder that is to be left out.
  Optional<Path> ignoredFolder() {
    return folder("chooser.ignored");
  }

  /// A file with settings to read.
  Optional<Path> settings() {
    return dialogs.file(texts.get("chooser.settings"), texts.get("chooser.json"), ".json");
  }

  private Optional<Path> folder(String title) {
    return dialogs.folder(texts.get(title));
  }

  Optional<File> archive() {
    return dialogs
        .file(texts.get("chooser.archive"), texts.get("chooser.zip"), ".zip")
        .map(Path::toFile);
  }

  /// Where to write a file of that name.
  Optional<Path> target(String name) {
    return dialogs.target(texts.get("chooser.export"), name);
  }
}
