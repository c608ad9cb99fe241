package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Background;
import app.fovea.index.Exported;
import app.fovea.index.Photo;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Label sets as the board sees them. Safe for concurrent use, and never called on the window's
/// thread. Whatever is taught is kept at once and answers with the photos sorted anew.
public interface Teaching {
  /// The labels of every set, set by set, with how many photos have each.
  List<LabelCount> counts() throws IOException;

  Sorted create(String set, List<String> labels) throws IOException;

  Sorted open(String set, Scope scope) throws IOException;

  /// Removes a set with its examples and decisions.
  ///
  /// @return puts it back as it was
  Background.Chore remove(String set) throws IOException;

  Sorted teach(String set, String label, Verdict verdict, List<Photo> photos) throws IOException;

  /// The same with files and folders, which need not be in the library.
  Sorted teachFiles(String set, String label, Verdict verdict, List<Path> files) throws IOException;

  /// Sorts again with all care, which takes longer than a lesson may.
  Sorted refine(String set) throws IOException;

  Sorted undo(String set) throws IOException;

  Sorted redo(String set) throws IOException;

  /// Where a threshold would cut.
  Cut cut(String set, String label, double threshold) throws IOException;

  Sorted threshold(String set, String label, double threshold) throws IOException;

  /// Gives the photos on the board their labels; what somebody has decided stays as it is.
  ///
  /// @return how many decisions were made
  int apply(String set) throws IOException;

  /// What an export into sidecars would change.
  Exported previewSidecars(String set, Exported.Stars stars) throws IOException;

  Exported exportSidecars(String set, Exported.Stars stars) throws IOException;

  /// Writes the set's labels into a file: JSON where its name ends so, else CSV.
  void export(String set, Path file) throws IOException;
}
