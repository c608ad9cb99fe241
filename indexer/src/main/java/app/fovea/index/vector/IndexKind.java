package app.fovea.index.vector;

/// The engines that an index can be made with.
public enum IndexKind {
  /// Looks at a bit for each number of every vector: the quickest to make, and quick enough to ask
  /// as long as all of it can be looked through in a blink.
  FLAT,
  /// A graph of Lucene's, which is slow to make, but asked in a time that hardly grows.
  GRAPH;

  private static final long MOST_FLAT = 2_000_000;

  /// The one for that many vectors; docs/decisions/0090 has the figures.
  public static IndexKind of(long vectors) {
    return vectors <= MOST_FLAT ? FLAT : GRAPH;
  }
}
