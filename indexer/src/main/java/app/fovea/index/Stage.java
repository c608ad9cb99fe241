package app.fovea.index;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// What the threads of a run do, as events of Java's flight recorder: one recording says which
/// stage the others wait for.
final class Stage {
  private Stage() {}

  /// A lane waits for a file.
  @Name("app.fovea.Wait")
  @Label("Wait for a file")
  @Category("Fovea")
  @StackTrace(false)
  static final class Wait extends Event {}

  /// A file is read and decoded.
  @Name("app.fovea.Decode")
  @Label("Decode")
  @Category("Fovea")
  @StackTrace(false)
  static final class Decode extends Event {
    @Label("File")
    String file = "";
  }

  /// A batch of pictures becomes vectors.
  @Name("app.fovea.Encode")
  @Label("Encode")
  @Category("Fovea")
  @StackTrace(false)
  static final class Encode extends Event {
    @Label("Pictures")
    int pictures;
  }

  /// Changes are written to the catalog, the thumbnails and the index.
  @Name("app.fovea.Save")
  @Label("Save")
  @Category("Fovea")
  @StackTrace(false)
  static final class Save extends Event {
    @Label("Changes")
    int changes;
  }
}
