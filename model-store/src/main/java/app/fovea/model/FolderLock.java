package app.fovea.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A lock on a file, held by one thread of one process on this machine. It goes with the process,
/// so nothing stays locked after a crash.
public final class FolderLock implements AutoCloseable {
  private static final long PAUSE_NANOS = 50_000_000;

  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the lock if nobody has it. Makes the file, but not its directory.
  public static Optional<FolderLock> tryTake(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = lock(channel);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return Optional.ofNullable(lock).map(taken -> new FolderLock(channel, taken));
  }

  /// Waits for the lock.
  ///
  /// @return empty when `givenUp` said so before
  public static Optional<FolderLock> take(Path file, BooleanSupplier givenUp) throws IOException {
    while (!givenUp.getAsBoolean()) {
      Optional<FolderLock> taken = tryTake(file);
      if (taken.isPresent()) {
        return taken;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return Optional.empty();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this process has it
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
