package app.fovea.index.store;

/// A file as the disk showed it: enough to know later, without reading it, whether it has changed.
///
/// @param folder the catalog's number of its folder
/// @param modified nanoseconds since 1970
/// @param inode 0 where the file system has none that last
public record FileState(long folder, String name, long size, long modified, long inode) {

  /// Whether nothing was written since.
  public boolean same(FileState other) {
    return size == other.size
        && modified == other.modified
        && (inode == other.inode || inode == 0 || other.inode == 0);
  }
}
