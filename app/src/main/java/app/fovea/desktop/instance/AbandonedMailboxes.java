package app.fovea.desktop.instance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.LoggerFactory;

/// Mailboxes of windows that were killed, and whose library nobody has opened since.
///
/// @param temporary where mailboxes are made
record AbandonedMailboxes(Path temporary) {
  /// One that is just being made does not listen yet.
  private static final Duration YOUNG = Duration.ofMinutes(1);

  /// Removes those of this user; nobody waits for it, and the next start tries again.
  void sweep() {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, Mailbox.PREFIX + "*")) {
      for (Path directory : found) {
        sweep(directory);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(AbandonedMailboxes.class).info("Not swept", e);
    }
  }

  private static void sweep(Path directory) throws IOException {
    Path socket = directory.resolve(Mailbox.SOCKET);
    if (Files.isWritable(directory) && isOld(directory) && !isHeard(socket)) {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(directory);
    }
  }

  private static boolean isOld(Path directory) throws IOException {
    Instant made = Files.getLastModifiedTime(directory).toInstant();
    return made.isBefore(Instant.now().minus(YOUNG));
  }

  /// Whether anybody listens there, or may do.
  private static boolean isHeard(Path socket) throws IOException {
    if (!Files.exists(socket)) {
      return false;
    }
    try (var _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return true;
    } catch (ConnectException refused) {
      return false;
    }
  }
}
