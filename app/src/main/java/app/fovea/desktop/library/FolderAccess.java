package app.fovea.desktop.library;

import app.fovea.index.FolderEvents;
import app.fovea.index.IgnoreRule;
import app.fovea.index.Subfolder;
import app.fovea.index.pace.Restraint;
import app.fovea.index.pace.Speed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What the window does with the library's folders, besides looking at their photos.
public interface FolderAccess {
  /// The folders with photos right below a folder of the library.
  List<Subfolder> subfolders(Path folder) throws IOException;

  /// Says that a folder of the library is now somewhere else, as it is.
  void relocate(Path folder, Path now) throws IOException;

  /// What is left out of the folders.
  List<IgnoreRule> ignored() throws IOException;

  void ignore(IgnoreRule rule) throws IOException;

  void stopIgnoring(IgnoreRule rule) throws IOException;

  /// How much of the machine indexing takes from now on, also while it runs.
  void pace(Speed speed, Restraint restraint);

  /// Which folders are looked at, so that they are taken in first.
  void visible(List<Path> folders) throws IOException;

  /// Watches the folders until `cancelled` says so.
  void watch(FolderEvents events, BooleanSupplier cancelled) throws IOException;
}
