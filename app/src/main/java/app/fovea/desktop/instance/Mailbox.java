package app.fovea.desktop.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/// Where the window of a library receives paths from programs that were started after it: a Unix
/// domain socket in a directory that only this user may enter. No network port is opened.
///
/// A letter is the number of paths and each of them; the answer is one byte once they were taken.
public final class Mailbox implements AutoCloseable {
  private static final String ADDRESS = "window.address";
  static final String PREFIX = "fovea-window-";
  static final String SOCKET = "socket";
  private static final int MOST_PATHS = 10_000;
  private static final int TAKEN = 1;
  private static final int PATIENCE_SECONDS = 5;

  private final ServerSocketChannel server;

  private Mailbox(ServerSocketChannel server) {
    this.server = server;
  }

  /// Listens for that library, whose [SingleInstance] this process holds.
  ///
  /// @param receiver is called on a thread of the mailbox
  public static Mailbox open(Path library, Consumer<List<Path>> receiver) throws IOException {
    forget(library);
    Path directory = Files.createTempDirectory(PREFIX);
    Path socket = directory.resolve(SOCKET);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      Files.writeString(library.resolve(ADDRESS), socket.toString());
    } catch (IOException e) {
      server.close();
      throw e;
    }
    Mailbox mailbox = new Mailbox(server);
    var others = new AbandonedMailboxes(Objects.requireNonNull(directory.getParent()));
    Thread.ofPlatform().daemon().name("mailbox sweep").start(others::sweep);
    Thread.ofPlatform().daemon().name("mailbox").start(() -> mailbox.receive(receiver));
    return mailbox;
  }

  private void receive(Consumer<List<Path>> receiver) {
    while (server.isOpen()) {
      try (SocketChannel caller = server.accept()) {
        patiently(() -> take(caller)).flatMap(Function.identity()).ifPresent(receiver);
      } catch (ClosedChannelException _) {
        // Closed while waiting, which is how it ends.
        return;
      } catch (IOException e) {
        LoggerFactory.getLogger(Mailbox.class).warn("A second start was not understood", e);
      }
    }
  }

  /// Nothing where somebody only looked whether anybody is there.
  private static Optional<List<Path>> take(SocketChannel caller) throws IOException {
    DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
    int count;
    try {
      count = in.readInt();
    } catch (EOFException nothing) {
      return Optional.empty();
    }
    if (count < 0 || count > MOST_PATHS) {
      throw new IOException(count + " paths");
    }
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paths.add(path(in.readUTF()));
    }
    Channels.newOutputStream(caller).write(TAKEN);
    return Optional.of(List.copyOf(paths));
  }

  private static Path path(String name) throws IOException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new IOException(name, e);
    }
  }

  /// Sends paths to the window of that library; false where nobody takes them.
  static boolean send(Path library, List<Path> paths) throws IOException {
    Optional<Path> socket = address(library);
    return socket.isPresent() && patiently(() -> post(socket.get(), paths)).orElse(false);
  }

  private static boolean post(Path socket, List<Path> paths) {
    try (SocketChannel window = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      DataOutputStream out = new DataOutputStream(Channels.newOutputStream(window));
      out.writeInt(paths.size());
      for (Path path : paths) {
        out.writeUTF(path.toString());
      }
      return Channels.newInputStream(window).read() == TAKEN;
    } catch (IOException _) {
      // Nobody listens there (yet); the caller tries again.
      return false;
    }
  }

  /// Nothing where no window has been opened, or none has come so far.
  private static Optional<Path> address(Path library) throws IOException {
    try {
      String written = Files.readString(library.resolve(ADDRESS));
      return written.isEmpty() ? Optional.empty() : Optional.of(path(written));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /// Removes what a window of that library left behind; nothing but a mailbox, whatever is written
  /// in a library that came from elsewhere.
  static void forget(Path library) throws IOException {
    Optional<Path> socket = address(library).filter(Mailbox::isOurs);
    if (socket.isPresent()) {
      Files.deleteIfExists(socket.get());
      Files.deleteIfExists(Objects.requireNonNull(socket.get().getParent()));
    }
    Files.deleteIfExists(library.resolve(ADDRESS));
  }

  private static boolean isOurs(Path socket) {
    Path directory = socket.getParent();
    return directory != null
        && socket.endsWith(SOCKET)
        && String.valueOf(directory.getFileName()).startsWith(PREFIX);
  }

  /// Channels of this kind know no timeout; an interrupt closes them.
  private static <T> Optional<T> patiently(Callable<T> exchange) throws IOException {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread.ofVirtual().name("exchange").start(task);
    try {
      return Optional.of(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException _) {
      task.cancel(true);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException _) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Listens no longer.
  @Override
  public void close() throws IOException {
    server.close();
  }
}
