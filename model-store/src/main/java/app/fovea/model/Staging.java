package app.fovea.model;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A hidden directory in a store where a package is put together before it is shown. Gone when
/// closed; what a crash left behind goes with the next one.
final class Staging implements AutoCloseable {
  private static final String PREFIX = ".incoming-";
  private static final String LOCK = "lock";

  private final Path directory;
  private final FolderLock lock;

  private Staging(Path directory, FolderLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /// Only with the store's lock held.
  static Staging in(Path store) throws IOException {
    sweep(store);
    Path directory = Files.createDirectory(store.resolve(PREFIX + UUID.randomUUID()));
    return new Staging(
        directory,
        FolderLock.tryTake(directory.resolve(LOCK))
            .orElseThrow(() -> new IOException(directory + " was taken by somebody else")));
  }

  Path directory() {
    return directory;
  }

  static boolean is(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(PREFIX);
  }

  private static void sweep(Path store) throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(store)) {
      left = all.filter(Staging::is).toList();
    }
    for (Path path : left) {
      if (isAbandoned(path)) {
        PackageFiles.delete(path);
      }
    }
  }

  private static boolean isAbandoned(Path path) throws IOException {
    try {
      Optional<FolderLock> lock = FolderLock.tryTake(path.resolve(LOCK));
      if (lock.isPresent()) {
        lock.get().close();
      }
      return lock.isPresent();
    } catch (NoSuchFileException e) {
      return false; // deleted this very moment by the one who made it
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    try {
      PackageFiles.delete(directory);
    } catch (DirectoryNotEmptyException swept) {
      // Whoever looked this very moment whether it is abandoned has its lock now, and deletes it.
    }
  }
}
