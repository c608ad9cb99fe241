package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(WINDOWS)
class HomeTest {
  private static final Path AL = Path.of("/home/al");

  @TempDir private Path folder;

  private static Texts texts(Home home) {
    return new Texts(Locale.ENGLISH, home);
  }

  @Test
  void whatLiesInTheHomeIsWrittenFromThereAndNothingElse() {
    Texts texts = texts(Home.of("Linux", AL));
    assertThat(texts.path(Path.of("/home/al/Pictures/2024"))).isEqualTo("~/Pictures/2024");
    assertThat(texts.path(AL)).isEqualTo("~");
    assertThat(texts.path(Path.of("/home/alice/Pictures"))).isEqualTo("/home/alice/Pictures");
    assertThat(texts.path(Path.of("/mnt/home/al/Pictures"))).isEqualTo("/mnt/home/al/Pictures");
    assertThat(texts.path(Path.of("a.jpg"))).isEqualTo("a.jpg");
  }

  @Test
  void pathsInTextsAreWrittenSoWhetherTheyComeAsPathsOrAsWords() {
    Texts texts = texts(Home.of("Mac OS X", AL));
    assertThat(texts.get("ignored.done", AL.resolve("raw"))).startsWith("~/raw is left out");
    assertThat(texts.get("failure.no-such-file", "/home/al/a.jpg")).startsWith("~/a.jpg is not");
  }

  @Test
  void whereThereIsNoSuchHabitPathsStayWhole() {
    assertThat(texts(Home.of("Windows 11", AL)).path(AL.resolve("a"))).isEqualTo("/home/al/a");
    assertThat(texts(Home.of("Linux", Path.of("/"))).path(AL)).isEqualTo("/home/al");
  }

  @Test
  void aHomeThatIsALinkIsKnownByBothItsPaths() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).toRealPath();
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Texts texts = texts(Home.of("Linux", link));
    assertThat(texts.path(real.resolve("a"))).isEqualTo("~/a");
    assertThat(texts.path(link.resolve("a"))).isEqualTo("~/a");
  }

  @Test
  void aLineMayEndBehindSeparatorsWhichNobodyHears() {
    String shown = texts(Home.of("Linux", AL)).breakable(AL.resolve("Pictures/2024"));
    assertThat(shown).isEqualTo("~/\u200bPictures/\u200b2024");
    assertThat(Home.spoken(shown)).isEqualTo("~/Pictures/2024");
  }
}
