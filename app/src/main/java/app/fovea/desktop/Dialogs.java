package app.fovea.desktop;

import java.nio.file.Path;
import java.util.Optional;

/// Where the user says which file or folder is meant; nothing is said where the user turns away.
interface Dialogs {
  Optional<Path> folder(String title);

  /// A file that is there.
  ///
  /// @param kind what such files are called
  /// @param ending which their names end in, as `.zip`
  Optional<Path> file(String title, String kind, String ending);

  /// A file to write.
  ///
  /// @param name proposed
  Optional<Path> target(String title, String name);
}
