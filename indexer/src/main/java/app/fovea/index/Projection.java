package app.fovea.index;

import app.fovea.index.store.Vectors;
import app.fovea.index.vector.LuceneIndex;
import app.fovea.index.vector.VectorIndex;
import java.io.IOException;
import java.nio.file.Path;

/// The opening of a vector index: what it has not seen is put in again from the catalog, and one
/// that is damaged or ahead of the catalog is thrown away and made anew.
final class Projection {
  private Projection() {}

  static VectorIndex open(Path folder, Vectors catalog, long model) throws IOException {
    long truth = catalog.sequence(model);
    VectorIndex index = intact(folder);
    if (index.sequence() > truth) {
      index.close();
      FolderTree.delete(folder);
      index = LuceneIndex.open(folder);
    }
    if (index.sequence() < truth) {
      VectorIndex behind = index;
      long last =
          catalog.since(
              model, index.sequence(), stored -> behind.put(stored.content(), stored.vector()));
      index.commit(last);
    }
    return index;
  }

  private static VectorIndex intact(Path folder) throws IOException {
    try {
      return LuceneIndex.open(folder);
    } catch (IOException e) {
      FolderTree.delete(folder);
      return LuceneIndex.open(folder);
    }
  }
}
