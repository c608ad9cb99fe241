package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.image.Picture;
import app.fovea.index.image.Refused;
import app.fovea.model.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives that fail while they are read, are pulled out, or have a clock that is wrong.
class FailingDriveTest {
  private static final int PHOTOS = 40;

  @TempDir Path directory;
  Shelf shelf;
  private Path mounted;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    mounted = shelf.photos.resolve("stick");
    Files.createDirectories(mounted);
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", mounted.toString());
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  /// Files of which some cannot be read for a while, as on a drive that fails.
  private static final class Failing extends FakePictures {
    private boolean failing;
    private boolean decoded;

    @Override
    public String key(Path file) throws IOException {
      if (failing && (file.endsWith("unreadable.jpg") || decoded && file.endsWith("half.jpg"))) {
        throw new IOException("Input/output error");
      }
      return super.key(file);
    }

    @Override
    public Picture read(Path file, Input input) throws Refused {
      if (failing && file.endsWith("half.jpg")) {
        decoded = true;
        throw new Refused("The JPEG file is damaged or incomplete.");
      }
      if (failing && file.endsWith("fine.jpg")) {
        throw new Refused("No process could be started.", Refused.Cause.MACHINE, null);
      }
      return super.read(file, input);
    }
  }

  @Test
  void whatADriveFailsToReadIsToldAndReadByTheNextRun() throws IOException {
    shelf.put("unreadable.jpg", "a cat");
    shelf.put("half.jpg", "a dog");
    Failing drive = new Failing();
    drive.failing = true;
    try (Library library = shelf.open(drive)) {
      library.addFolder(shelf.photos);

      Summary failed = library.index(List.of(), _ -> {}, () -> false);
      drive.failing = false;
      Summary mended = library.index(List.of(), _ -> {}, () -> false);

      assertThat(failed.failed())
          .extracting(Outcome.Failed::reason)
          .containsOnly("The file cannot be read: Input/output error.")
          .hasSize(2);
      assertThat(mended.indexed()).isEqualTo(2);
      assertThat(mended.failed()).isEmpty();
    }
  }

  @Test
  void whatTheMachineCannotDecodeNowIsReadByTheNextRun() throws IOException {
    shelf.put("fine.jpg", "a cat");
    Failing machine = new Failing();
    machine.failing = true;
    try (Library library = shelf.open(machine)) {
      library.addFolder(shelf.photos);

      Summary failed = library.index(List.of(), _ -> {}, () -> false);
      machine.failing = false;
      Summary mended = library.index(List.of(), _ -> {}, () -> false);

      assertThat(failed.failed())
          .extracting(Outcome.Failed::reason)
          .containsExactly("No process could be started.");
      assertThat(mended.indexed()).isEqualTo(1);
      assertThat(mended.failed()).isEmpty();
    }
  }

  @Test
  void aPhotoWhoseNewVersionCannotBeReadStaysAsItWas() throws IOException {
    Path file = shelf.put("unreadable.jpg", "a cat");
    Failing drive = new Failing();
    try (Library library = shelf.open(drive)) {
      library.addFolder(shelf.photos);
      library.index(List.of(), _ -> {}, () -> false);
      shelf.put("unreadable.jpg", "another cat");
      drive.failing = true;

      Summary failed = library.index(List.of(), _ -> {}, () -> false);

      assertThat(failed.failed()).extracting(Outcome.Failed::path).containsExactly(file);
      assertThat(Shelf.search(library, "a cat", 1)).containsExactly("unreadable.jpg");
      drive.failing = false;
      assertThat(library.index(List.of(), _ -> {}, () -> false).indexed()).isEqualTo(1);
    }
  }

  @Test
  void aDriveThatIsPulledOutDuringARunLosesNothing() throws Exception {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mounted.toString()) == 0,
        "a drive can be mounted by root on Linux only");
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put("stick/" + i + ".jpg", "picture " + i);
    }
    try (Library library = shelf.open(new PullingOut(mounted))) {
      library.addFolder(shelf.photos);
      library.index(List.of(), _ -> {}, () -> false);
      assertThat(library.status().photos()).isEqualTo(PHOTOS);
      shelf.put(PullingOut.MARK, "a cat");

      Summary summary = library.index(List.of(), _ -> {}, () -> false);

      assertThat(mounted).isEmptyDirectory();
      assertThat(summary.removed()).isZero();
      assertThat(library.status().photos()).isEqualTo(PHOTOS + 1);
      assertThat(library.index(List.of(), _ -> {}, () -> false).removed()).isZero();
      assertThat(Shelf.search(library, "picture 7", 1)).containsExactly("7.jpg");
      assertThat(library.timeline(Optional.empty()).stream().filter(photo -> !photo.online()))
          .hasSize(PHOTOS);
    }
  }

  /// A drive that is pulled out when the folder above it is walked.
  private static final class PullingOut extends FakePictures {
    static final String MARK = "pull.jpg";

    private final Path drive;

    PullingOut(Path drive) {
      this.drive = drive;
    }

    @Override
    public boolean accepts(Path file) {
      if (file.endsWith(MARK)) {
        try {
          run("umount", "-l", drive.toString());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return super.accepts(file);
    }
  }

  @Test
  void aClockThatJumpsChangesNothing() throws IOException {
    Path past = shelf.put("past.jpg", "a cat");
    Path future = shelf.put("future.jpg", "a dog");
    Files.setLastModifiedTime(past, FileTime.from(Instant.parse("1969-12-31T23:59:59Z")));
    Files.setLastModifiedTime(future, FileTime.from(Instant.parse("2199-01-01T00:00:00Z")));
    assertThat(shelf.index().indexed()).isEqualTo(2);
    assertThat(shelf.index().unchanged()).isEqualTo(2);

    shelf.put("future.jpg", "a bird");
    Files.setLastModifiedTime(future, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

    assertThat(shelf.index().indexed()).isEqualTo(1);
    assertThat(shelf.search("a bird", 1)).containsExactly("future.jpg");
  }
}
