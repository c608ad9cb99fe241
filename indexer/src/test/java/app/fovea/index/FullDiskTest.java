package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library on a disk of two megabytes, which only root can make.
class FullDiskTest {
  private static final int PHOTOS = 3000;

  @TempDir Path directory;
  private Path disk;

  @BeforeEach
  void mountSmallDisk() throws Exception {
    disk = Files.createDirectories(directory.resolve("shelf/library"));
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0,
        "a small disk can be mounted by root on Linux only");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", disk.toString());
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Test
  void aDiskThatFillsUpIsToldAndTheRunGoesOnWhenThereIsRoom() throws Exception {
    Shelf shelf = new Shelf(directory.resolve("shelf"));
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put(i + ".jpg", "picture " + i);
    }
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      assertThatThrownBy(() -> shelf.index(library))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is full. What was saved before is kept");

      long saved = library.status().photos();
      assertThat(saved).isBetween(1L, PHOTOS - 1L);
      assertThat(Shelf.search(library, "anything", 5)).isNotEmpty();

      assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isZero();
      Summary summary = shelf.index(library);

      assertThat(summary.indexed() + summary.unchanged()).isEqualTo(PHOTOS);
      assertThat(summary.failed()).isEmpty();
    }
    try (Library library = shelf.open(Access.READ)) {
      assertThat(library.status().photos()).isEqualTo(PHOTOS);
      assertThat(Shelf.search(library, "picture 2999", 1)).containsExactly("2999.jpg");
    }
  }

  @Test
  void aLibraryThatMayNotBeWrittenSaysSoAndAnswers() throws Exception {
    Shelf shelf = new Shelf(directory.resolve("shelf"));
    shelf.put("cat.jpg", "a cat");
    assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isZero();
    shelf.index();
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();

    assertThatThrownBy(() -> shelf.open(Access.WRITE))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("cannot be written");
    assertThat(shelf.search("a cat", 1)).containsExactly("cat.jpg");
  }
}
