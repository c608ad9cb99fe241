package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderVersionTest {
  @Test
  void whatAFileNeedsIsInstalledUntilItChanges(@TempDir Path directory) throws Exception {
    Path jpeg = Pictures.write(directory.resolve("a.jpg"), "jpeg", 30, 20);
    Path heic =
        Files.writeString(directory.resolve("a.heic"), "\0\0\0\24ftypheic\0\0\0\0heic and more");
    String forJpeg = DecoderVersion.needed(jpeg);
    String forHeic = DecoderVersion.needed(heic);

    assertThat(forHeic).startsWith("LIBHEIF").isNotEqualTo(forJpeg);
    assertThat(DecoderVersion.isInstalled(forJpeg)).isTrue();
    assertThat(DecoderVersion.isInstalled(forHeic)).isTrue();
    assertThat(DecoderVersion.isInstalled("LIBHEIF another")).isFalse();
    assertThat(DecoderVersion.isInstalled("a decoder of long ago 1")).isFalse();
  }
}
