package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
  @TempDir Path folder;

  @Test
  void aPictureExtensionIsEnoughInAnyCase() throws IOException {
    assertThat(Candidates.accepts(Files.writeString(folder.resolve("a.JPG"), "text"))).isTrue();
    assertThat(Candidates.accepts(Files.createFile(folder.resolve("b.NEF")))).isTrue();
  }

  @Test
  void aPictureUnderAnyOtherNameIsOneToo() throws IOException {
    Path hidden = Pictures.write(folder.resolve("no extension"), "png", 4, 4);
    assertThat(Candidates.accepts(hidden)).isTrue();
  }

  @Test
  void otherFilesAreNot() throws IOException {
    assertThat(Candidates.accepts(Files.writeString(folder.resolve("notes.txt"), "words")))
        .isFalse();
    assertThat(Candidates.accepts(Files.createFile(folder.resolve("jpg")))).isFalse();
    assertThat(Candidates.accepts(folder.resolve("gone"))).isFalse();
  }

  @Test
  void sidecarsAreNamedAfterTheWholeNameOrItsStem() {
    assertThat(Candidates.sidecars(Path.of("a", "photo.jpg")))
        .containsExactly(Path.of("a", "photo.jpg.xmp"), Path.of("a", "photo.xmp"));
    assertThat(Candidates.sidecars(Path.of("photo"))).containsExactly(Path.of("photo.xmp"));
  }
}
