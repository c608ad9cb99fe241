package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropsTest {
  @Test
  void addressesOfLocalFilesAreFilesAndOthersAreNeverFollowed(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a b.jpg"), "x");
    assertThat(Drops.local(file.toUri().toString())).contains(file);
    assertThat(Drops.local(folder.resolve("gone.jpg").toUri().toString())).isEmpty();
    assertThat(Drops.local("https://example.org/a.jpg")).isEmpty();
    assertThat(Drops.local("file://elsewhere/a.jpg")).isEmpty();
    assertThat(Drops.local("not an address")).isEmpty();
  }
}
