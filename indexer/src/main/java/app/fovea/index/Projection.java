package app.fovea.index;

import app.fovea.index.store.Vectors;
import app.fovea.index.vector.IndexFolder;
import app.fovea.index.vector.IndexKind;
import app.fovea.index.vector.VectorIndex;
import java.io.IOException;

/// The opening of a vector index: what it has not seen is put in again from the catalog, and one
/// that is damaged, ahead of the catalog, or of a kind that is not the one for so many vectors any
/// more is made anew.
final class Projection {
  private final IndexFolder folder;
  private final Vectors catalog;
  private final long model;
  private final int dimension;
  private final Notices notices;
  private boolean damaged;

  /// @param model the catalog's number of it
  Projection(IndexFolder folder, Vectors catalog, long model, int dimension, Notices notices) {
    this.folder = folder;
    this.catalog = catalog;
    this.model = model;
    this.dimension = dimension;
    this.notices = notices;
  }

  VectorIndex open() throws IOException {
    IndexKind kind = IndexKind.of(catalog.count(model));
    long truth = catalog.sequence(model);
    VectorIndex index = intact(kind);
    if (index.sequence() > truth) {
      index.close();
      folder.delete(kind);
      index = folder.write(kind, dimension);
    }
    if (index.sequence() < truth) {
      VectorIndex behind = index;
      long last =
          catalog.since(
              model, index.sequence(), stored -> behind.put(stored.content(), stored.vector()));
      index.commit(last);
    }
    for (IndexKind other : IndexKind.values()) {
      if (other != kind) {
        folder.delete(other);
      }
    }
    if (damaged) {
      notices.tell(Damage.VECTORS_ANEW.about());
    }
    return index;
  }

  private VectorIndex intact(IndexKind kind) throws IOException {
    try {
      return folder.write(kind, dimension);
    } catch (IOException e) {
      damaged = e instanceof DamagedIndex;
      folder.delete(kind);
      return folder.write(kind, dimension);
    }
  }
}
