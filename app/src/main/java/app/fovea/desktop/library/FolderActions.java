package app.fovea.desktop.library;

import java.nio.file.Path;

/// What is done with folders and needs the user to choose or to agree.
public interface FolderActions {
  /// Lets the user choose a folder, and adds it.
  void add();

  /// Takes a folder off the library once the user has agreed; its files stay as they are.
  void remove(Path folder);

  /// Lets the user show where a folder is now.
  void relocate(Path folder);

  /// Leaves a folder below one of the library's out.
  void ignore(Path folder);

  /// Lets the user choose a folder that is to be left out.
  void chooseIgnored();

  /// Shows it in the file manager.
  void open(Path folder);
}
