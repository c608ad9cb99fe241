package app.fovea.desktop.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedMailboxesTest {
  @TempDir Path temporary;

  private Path mailbox(String name, Duration age) throws Exception {
    Path directory = Files.createDirectory(temporary.resolve(name));
    return aged(directory, age);
  }

  private static Path aged(Path directory, Duration age) throws Exception {
    return Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(age)));
  }

  private static ServerSocketChannel listen(Path directory) throws Exception {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(directory.resolve("socket")));
    return server;
  }

  @Test
  void thoseOfDeadWindowsGoAndThoseOfOthersStay() throws Exception {
    Path dead = mailbox("fovea-window-1", Duration.ZERO);
    listen(dead).close();
    aged(dead, Duration.ofHours(1));
    Path unfinished = mailbox("fovea-window-2", Duration.ofHours(1));
    Path opening = mailbox("fovea-window-3", Duration.ZERO);
    Path living = mailbox("fovea-window-4", Duration.ZERO);
    Path foreign = mailbox("another-window", Duration.ofHours(1));
    try (var _ = listen(living)) {
      aged(living, Duration.ofHours(1));
      new AbandonedMailboxes(temporary).sweep();
      assertThat(Files.list(temporary)).containsExactlyInAnyOrder(opening, living, foreign);
      assertThat(dead).doesNotExist();
      assertThat(unfinished).doesNotExist();
    }
  }
}
