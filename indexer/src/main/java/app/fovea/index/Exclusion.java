package app.fovea.index;

import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.util.List;

/// What is taken out of every result, until the filter `is:excluded` asks for it. Safe for
/// concurrent use.
public final class Exclusion {
  private final Catalog catalog;

  Exclusion(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Takes photos out, by their numbers.
  ///
  /// @return those that were not excluded before
  public List<Long> add(List<Long> photos) throws IOException {
    return catalog.exclusions().add(photos);
  }

  /// Lets photos be found again.
  public void remove(List<Long> photos) throws IOException {
    catalog.exclusions().remove(photos);
  }

  /// How many photos are excluded.
  public long count() throws IOException {
    return new Photos(catalog).excluded();
  }
}
