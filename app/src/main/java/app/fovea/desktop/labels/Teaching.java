package app.fovea.desktop.labels;

import app.fovea.index.Photo;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Label sets as the board sees them. Safe for concurrent use, and never called on the window's
/// thread. Whatever is taught is kept at once and answers with the photos sorted anew.
public interface Teaching {
  /// The names of all sets.
  List<String> sets() throws IOException;

  Sorted create(String set, List<String> labels) throws IOException;

  Sorted open(String set) throws IOException;

  void remove(String set) throws IOException;

  Sorted teach(String set, String label, Verdict verdict, List<Photo> photos) throws IOException;

  /// The same with files that need not be in the library.
  Sorted teachFiles(String set, String label, Verdict verdict, List<Path> files) throws IOException;

  Sorted undo(String set) throws IOException;

  Sorted redo(String set) throws IOException;

  /// How many photos a threshold would catch.
  int caught(String set, String label, double threshold) throws IOException;

  Sorted threshold(String set, String label, double threshold) throws IOException;

  /// Gives photos their labels; photos that somebody has decided about stay as they are.
  ///
  /// @return how many decisions were made
  int apply(String set) throws IOException;
}
