package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.io.IOException;
import java.nio.file.Path;

/// Where the index of one model's vectors lies, of whichever kind it is.
///
/// @param path need not be there
public record IndexFolder(Path path) {
  /// Opens the index of a kind for writing, and makes it where there is none.
  ///
  /// @throws DamagedIndex when it is not as it was written
  public VectorIndex write(IndexKind kind, int dimension) throws IOException {
    return switch (kind) {
      case FLAT -> FlatIndex.open(flat(), dimension);
      case GRAPH -> LuceneFiles.read(() -> LuceneIndex.open(path));
    };
  }

  /// Opens what was last committed, of any kind; fails when there is nothing.
  ///
  /// @throws DamagedIndex when it is not as it was written, as far as that is seen
  ///     before a question is asked
  public NearestVectors read() throws IOException {
    return FlatHead.exists(flat())
        ? FlatIndex.read(flat())
        : LuceneFiles.read(() -> LuceneIndex.read(path));
  }

  private Path flat() {
    return path.resolve("flat");
  }

  /// Deletes the index of a kind, if there is one.
  public void delete(IndexKind kind) throws IOException {
    switch (kind) {
      case FLAT -> FlatIndex.delete(flat());
      case GRAPH -> LuceneIndex.delete(path);
    }
  }
}
