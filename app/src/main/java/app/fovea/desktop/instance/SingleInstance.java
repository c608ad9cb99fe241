package app.fovea.desktop.instance;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to open the one window of a library, held until it is closed or the process ends.
///
/// The right is a lock on a file of the library, which the system takes back from a dead process;
/// so an address that is found while the lock is free is stale. The address itself is a [Mailbox]
/// outside of the library, because the path of a socket must be short, and its file system local.
public final class SingleInstance implements AutoCloseable {
  private static final String LOCK = "window.lock";
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Path library;
  private final FileChannel channel;

  private SingleInstance(Path library, FileChannel channel) {
    this.library = library;
    this.channel = channel;
  }

  /// Takes the right, or hands `paths` over to the window that has it.
  ///
  /// @param patience how long a window that is just opening or closing is waited for
  /// @return the right; empty where the paths were handed over
  /// @throws LibraryException when the library's window does not answer
  public static Optional<SingleInstance> claim(Path library, List<Path> paths, Duration patience)
      throws IOException {
    Files.createDirectories(library);
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<SingleInstance> first = claim(library);
      if (first.isPresent() || Mailbox.send(library, paths)) {
        return first;
      }
      if (System.nanoTime() > end) {
        throw new LibraryException(
            LibraryException.Kind.LOCKED,
            "Fovea is open on "
                + library
                + " and does not answer. Close its window, or end it in the system's list of"
                + " programs.");
      }
      pause();
    }
  }

  private static Optional<SingleInstance> claim(Path library) throws IOException {
    FileChannel channel =
        FileChannel.open(
            library.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new SingleInstance(library, channel));
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new LibraryException(LibraryException.Kind.CANCELLED, "Opening was given up.");
    }
  }

  /// Gives the right back.
  @Override
  public void close() throws IOException {
    Mailbox.forget(library);
    channel.close();
  }
}
