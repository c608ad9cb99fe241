package app.fovea.index.scan;

import java.nio.file.Path;
import java.util.List;

/// What a walk meets, one folder after another.
public sealed interface Listing {
  Path folder();

  /// A folder that could be listed.
  ///
  /// @param inode 0 where there is none
  /// @param files the regular files in it, newest first
  record Listed(Path folder, long inode, List<Entry> files) implements Listing {}

  /// A folder that could not; the reason is a sentence for people.
  record Closed(Path folder, String reason) implements Listing {}

  /// A file on the disk.
  ///
  /// @param modified nanoseconds since 1970
  /// @param inode 0 where there is none
  record Entry(Path path, long size, long modified, long inode) {}
}
