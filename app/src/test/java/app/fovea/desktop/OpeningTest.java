package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @TempDir private Path directory;

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  private Library library() throws IOException {
    return Library.open(
        directory,
        Library.Access.WRITE,
        new Library.Options(Optional.empty(), Optional.empty(), 1, List.of()));
  }

  @Test
  void aLibraryIsOpenedBeforeAnybodyWaitsForIt() throws IOException {
    Opening opening = Opening.begin(this::library, waiting::add);
    assertThat(directory).isEmptyDirectory();
    waiting.remove().run();
    assertThat(directory).isNotEmptyDirectory();
    opening.warm(waiting::add, () -> {});
    waiting.remove().run(); // without a model there is nothing to be warmed, which is no failure
    opening.opened().close();
  }

  @Test
  void whoWaitsIsToldWhyItCannotBeOpened() {
    IOException reason = new IOException("no room");
    Opening opening =
        Opening.begin(
            () -> {
              throw reason;
            },
            Runnable::run);
    assertThatThrownBy(opening::opened).isSameAs(reason);
  }
}
