package app.fovea.index;

import app.fovea.index.rank.UnitVectors.Weighted;

/// One part of a query with its unit vector.
record Sought(Query.Part part, float[] vector) {
  Weighted weighted() {
    return new Weighted(vector, part.weight());
  }
}
