package app.fovea.index.store;

/// A folder's path and everything below it, as a condition on `folder.path`.
final class Below {
  /// Takes the path, and what [#from] and [#until] make of it.
  static final String CONDITION = "(folder.path = ? OR (folder.path >= ? AND folder.path < ?))";

  private Below() {}

  static String from(String path) {
    return path.isEmpty() ? "" : path + "/";
  }

  /// The smallest text that is after everything below: the character after '/' is '0'.
  static String until(String path) {
    return path.isEmpty() ? "\uDBFF\uDFFF" : path + "0";
  }
}
