package app.fovea.index.vector;

/// The fields of a document: one vector and the content it belongs to.
final class Fields {
  static final String VECTOR = "vector";
  static final String ID = "id";

  /// The id once more, as a term by which a document is replaced.
  static final String KEY = "key";

  private Fields() {}
}
