package app.fovea.desktop.library;

import java.nio.file.Path;

/// Where one can go in the sidebar.
public sealed interface Place {
  /// Whether photos are shown there, as a grid.
  default boolean showsPhotos() {
    return switch (this) {
      case Everything _, Below _, Kept _, Labelled _ -> true;
      case Map _, Board _, NewBoard _, Models _, Settings _ -> false;
    };
  }

  /// What is found nowhere else.
  Place EXCLUDED = new Kept("is:excluded");

  /// All photos.
  record Everything() implements Place {}

  /// The photos below a folder.
  record Below(Path folder) implements Place {}

  /// Where on Earth photos were taken.
  record Map() implements Place {}

  /// What a kept search finds.
  record Kept(String words) implements Place {}

  /// The photos that have a label.
  record Labelled(String set, String label) implements Place {}

  /// The board of a label set.
  record Board(String set) implements Place {}

  /// The board before there is a set: making one.
  record NewBoard() implements Place {}

  /// Models at hand and to be had.
  record Models() implements Place {}

  /// How the window looks and behaves.
  record Settings() implements Place {}
}
