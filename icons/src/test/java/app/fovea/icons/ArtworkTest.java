package app.fovea.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkTest {
  private static final Path ARTWORK = Path.of("target", "artwork");

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512, 1024})
  void everySizeIsDrawnWithAClearCornerAndAFilledMiddle(int size) throws IOException {
    try (var png = getClass().getResourceAsStream("fovea-" + size + ".png")) {
      assertThat(png).isNotNull();
      var image = ImageIO.read(png);
      assertThat(image.getWidth()).isEqualTo(size);
      assertThat(image.getHeight()).isEqualTo(size);
      assertThat(image.getRGB(0, 0) >>> 24).as("alpha of the corner").isZero();
      assertThat(image.getRGB(size / 2, size / 2) >>> 24).as("alpha of the middle").isEqualTo(255);
    }
  }

  @Test
  void theWindowsIconPointsToPngsThatLieInsideIt() throws IOException {
    var ico =
        ByteBuffer.wrap(Files.readAllBytes(ARTWORK.resolve("fovea.ico")))
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int count = ico.getShort(4);
    assertThat(count).isEqualTo(6);
    for (int i = 0; i < count; i++) {
      int length = ico.getInt(6 + 16 * i + 8);
      int offset = ico.getInt(6 + 16 * i + 12);
      assertThat(offset + length).isLessThanOrEqualTo(ico.capacity());
      assertThat(ico.getInt(offset)).as("PNG signature").isEqualTo(0x474E5089);
    }
  }

  @Test
  void theMacIconIsAChainOfEntriesThatEndsAtItsEnd() throws IOException {
    var icns = ByteBuffer.wrap(Files.readAllBytes(ARTWORK.resolve("fovea.icns")));
    var magic = new byte[4];
    icns.get(magic);
    assertThat(new String(magic, StandardCharsets.US_ASCII)).isEqualTo("icns");
    assertThat(icns.getInt()).isEqualTo(icns.capacity());
    int entries = 0;
    while (icns.hasRemaining()) {
      int start = icns.position();
      int length = icns.getInt(start + 4);
      icns.position(start + length);
      entries++;
    }
    assertThat(entries).isEqualTo(10);
  }
}
