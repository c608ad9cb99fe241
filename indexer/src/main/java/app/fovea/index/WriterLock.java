package app.fovea.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The right to write a library. The system takes it back from a process that dies.
final class WriterLock implements AutoCloseable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Waits for the lock for so long at most.
  static WriterLock take(Path file, Duration patience) throws IOException {
    FileChannel channel = open(file);
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      if (tryLock(channel).isPresent()) {
        return new WriterLock(channel);
      }
      if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
        channel.close();
        throw new LibraryException(
            LibraryException.Kind.LOCKED,
            "Another Fovea is writing to the library in %s. Nothing was changed; close it or try again when it is done."
                .formatted(file.toAbsolutePath().getParent()));
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException denied) {
      if (Files.isWritable(file.toAbsolutePath().getParent())) {
        throw denied;
      }
      throw new LibraryException(
          LibraryException.Kind.LOCKED,
          "The library in %s cannot be written: there is no permission, or its drive is read-only. Nothing was changed; searching it works."
              .formatted(file.toAbsolutePath().getParent()),
          denied);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
