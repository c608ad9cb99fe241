package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {
  @TempDir Path folder;

  @Test
  void addressesOfLocalFilesAreFilesAndOthersAreNeverFollowed() throws IOException {
    Path file = Files.writeString(folder.resolve("a b.jpg"), "x");
    assertThat(Incoming.local(file.toUri().toString())).contains(file);
    assertThat(Incoming.local("https://example.org/a.jpg")).isEmpty();
    assertThat(Incoming.local("file://elsewhere/a.jpg")).isEmpty();
    assertThat(Incoming.local("not an address")).isEmpty();
  }

  @Test
  void aWholePathThatSomebodyCopiedIsAFileWhereThereIsOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a b.jpg"), "x");
    assertThat(Incoming.local(file + "\n")).contains(file);
    assertThat(Incoming.local(folder.resolve("gone.jpg").toString())).isEmpty();
    assertThat(Incoming.local("dog.jpg")).isEmpty();
    assertThat(Incoming.local("")).isEmpty();
  }

  @Test
  void aPictureOnAnotherMachinesDiskIsNotLookedAt() {
    assertThat(Incoming.ELSEWHERE.matcher("<img src=\"file://server/a.png\">").find()).isTrue();
    assertThat(Incoming.ELSEWHERE.matcher("<IMG SRC='file:////server/a.png'>").find()).isTrue();
    assertThat(Incoming.ELSEWHERE.matcher("<img src=file:\\\\server\\a.png>").find()).isTrue();
    assertThat(Incoming.ELSEWHERE.matcher("<img src=\"file:///C:/a.png\">").find()).isFalse();
    assertThat(Incoming.ELSEWHERE.matcher("<img src=\"https://a.org/a.png\">").find()).isFalse();
  }
}
