package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.Thumbnails;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/// The files of a library, open.
///
/// @param lock held by the one that writes
record Opened(Catalog catalog, Optional<Thumbnails> thumbnails, Optional<WriterLock> lock)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  static Opened of(LibraryDirectory directory, Library.Access access) throws IOException {
    return switch (access) {
      case READ -> read(directory);
      case WRITE -> write(directory);
    };
  }

  static Opened write(LibraryDirectory directory) throws IOException {
    Files.createDirectories(directory.path());
    WriterLock lock = WriterLock.take(directory.lock(), PATIENCE);
    try {
      new SavedCatalog(directory).settle();
      Catalog catalog = Catalog.write(directory.catalog());
      return new Opened(
          catalog, Optional.of(Thumbnails.write(directory.thumbnails())), Optional.of(lock));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /// Makes or migrates what is missing first, and only then needs the lock.
  static Opened read(LibraryDirectory directory) throws IOException {
    Optional<Catalog> catalog = catalog(directory);
    if (catalog.isEmpty()) {
      write(directory).close();
      catalog = catalog(directory);
    }
    return new Opened(
        catalog.orElseThrow(), Thumbnails.read(directory.thumbnails()), Optional.empty());
  }

  private static Optional<Catalog> catalog(LibraryDirectory directory) throws IOException {
    return Files.exists(directory.catalog()) ? Catalog.read(directory.catalog()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    catalog.close();
    thumbnails.ifPresent(Thumbnails::close);
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
