package app.fovea.desktop.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path library;
  private final BlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();

  @Test
  void aSecondStartHandsItsPathsToTheFirstAndLeaves() throws Exception {
    List<Path> paths = List.of(Path.of("/photos/été 🏖"), Path.of("/photos/صور.jpg"));
    try (var _ = SingleInstance.claim(library, List.of(), SHORT).orElseThrow();
        var _ = Mailbox.open(library, received::add)) {
      assertThat(SingleInstance.claim(library, paths, LONG)).isEmpty();
      assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(paths);
      assertThat(SingleInstance.claim(library, List.of(), LONG)).isEmpty();
      assertThat(received.poll(30, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void aSecondStartWaitsForAWindowThatIsJustOpening() throws Exception {
    try (var _ = SingleInstance.claim(library, List.of(), SHORT).orElseThrow()) {
      Thread opening = Thread.ofPlatform().start(this::openOnceSomebodyWaits);
      assertThat(SingleInstance.claim(library, List.of(library), LONG)).isEmpty();
      assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly(library);
      opening.join();
    }
  }

  private void openOnceSomebodyWaits() {
    try {
      Mailbox.open(library, received::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatADeadProcessLeftBehindIsNoObstacle() throws Exception {
    Mailbox.open(library, received::add).close();
    Path stale = Path.of(Files.readString(library.resolve("window.address")));
    assertThat(stale).exists();
    try (var _ = SingleInstance.claim(library, List.of(), SHORT).orElseThrow();
        var _ = Mailbox.open(library, received::add)) {
      assertThat(stale).doesNotExist();
      assertThat(SingleInstance.claim(library, List.of(library), LONG)).isEmpty();
      assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly(library);
    }
    try (Stream<Path> left = Files.list(library)) {
      assertThat(left.map(Path::getFileName)).containsExactly(Path.of("window.lock"));
    }
  }

  @Test
  void aWindowThatDoesNotAnswerIsReported() throws Exception {
    try (var _ = SingleInstance.claim(library, List.of(), SHORT).orElseThrow()) {
      assertThatThrownBy(() -> SingleInstance.claim(library, List.of(), SHORT))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("does not answer");
    }
  }

  @Test
  void twoLibrariesHaveAWindowEach() throws Exception {
    try (var _ = SingleInstance.claim(library.resolve("a"), List.of(), SHORT).orElseThrow();
        var _ = SingleInstance.claim(library.resolve("b"), List.of(), SHORT).orElseThrow()) {
      assertThat(library.resolve("a/window.lock")).exists();
    }
  }

  @Test
  void aForeignFileThatALibraryNamesAsItsAddressIsLeftAlone() throws Exception {
    Path precious = Files.writeString(library.resolve("precious.txt"), "words");
    Files.writeString(library.resolve("window.address"), precious.toString());
    try (var _ = SingleInstance.claim(library, List.of(), SHORT).orElseThrow();
        var _ = Mailbox.open(library, received::add)) {
      assertThat(precious).hasContent("words");
    }
  }

  @Test
  void aCallerThatSpeaksSomethingElseDoesNotEndTheMailbox() throws Exception {
    try (var _ = SingleInstance.claim(library, List.of(), SHORT).orElseThrow();
        var _ = Mailbox.open(library, received::add)) {
      var address =
          java.net.UnixDomainSocketAddress.of(Files.readString(library.resolve("window.address")));
      try (var stranger = java.nio.channels.SocketChannel.open(address)) {
        stranger.write(java.nio.ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes()));
      }
      assertThat(SingleInstance.claim(library, List.of(library), LONG)).isEmpty();
      assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly(library);
    }
  }
}
