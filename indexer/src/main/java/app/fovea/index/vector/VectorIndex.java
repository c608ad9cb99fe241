package app.fovea.index.vector;

import java.io.IOException;

/// An index that is being written. What was put is found, and survives a crash, from the next
/// [#commit] on; whoever puts again what came after the last committed sequence loses nothing.
public interface VectorIndex extends NearestVectors {
  /// Adds a unit vector, in the place of another one of the same id.
  void put(long id, float[] vector) throws IOException;

  void remove(long id) throws IOException;

  /// Closes without making anything lasting that was put since the last commit. Never fails.
  void abandon();

  /// Makes everything put so far lasting, and with it the catalog's sequence that it goes up to.
  void commit(long sequence) throws IOException;
}
