package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.Input.Interpolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Pillow does with pictures that the reference set has no example of.
class PillowsWaysTest {
  private static final int HEADER_END = 33;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR})
  void aColourThatIsToBeTransparentCountsAsItself(int type) throws Exception {
    Path plain = noise(type);
    Path marked = folder.resolve("marked.png");
    byte[] colour = new byte[type == BufferedImage.TYPE_BYTE_GRAY ? 2 : 6];
    Files.write(marked, with("tRNS", colour, Files.readAllBytes(plain)));
    try (PictureReader reader = new PictureReader()) {
      assertThat(reader.read(marked, Pictures.INPUT).pixels().rgb())
          .isEqualTo(reader.read(plain, Pictures.INPUT).pixels().rgb());
    }
  }

  /// Half of its pixels are black, which the test makes transparent.
  private Path noise(int type) throws IOException {
    BufferedImage image = new BufferedImage(150, 90, type);
    Random random = new Random(5);
    for (int i = 0; i < 150 * 90; i++) {
      image.setRGB(i % 150, i / 150, random.nextBoolean() ? 0 : random.nextInt(1 << 24));
    }
    Path file = folder.resolve("plain.png");
    javax.imageio.ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static byte[] with(String name, byte[] content, byte[] png) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(png, 0, HEADER_END);
    out.writeInt(content.length);
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    out.write(type);
    out.write(content);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    out.writeInt((int) sum.getValue());
    out.write(png, HEADER_END, png.length - HEADER_END);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aVeryTallPictureIsMadeLessHighBeforeItIsMadeWider(int width) {
    int height = 1000;
    PixelMap tall = random(width, height);
    Span narrow = Span.whole(width, width);
    Span down = Span.whole(height, 37);
    PixelMap low = Resampler.resize(tall, narrow, down, Interpolation.BICUBIC);
    PixelMap wanted =
        Resampler.resize(low, Span.whole(width, 37), Span.whole(37, 37), Interpolation.BICUBIC);
    assertThat(Resampler.resize(tall, Span.whole(width, 37), down, Interpolation.BICUBIC).samples())
        .isEqualTo(wanted.samples());
  }

  @Test
  void anyOtherPictureIsMadeWiderFirst() {
    PixelMap picture = random(3, 300);
    PixelMap wide =
        Resampler.resize(picture, Span.whole(3, 37), Span.whole(300, 300), Interpolation.BICUBIC);
    PixelMap wanted =
        Resampler.resize(wide, Span.whole(37, 37), Span.whole(300, 37), Interpolation.BICUBIC);
    assertThat(
            Resampler.resize(picture, Span.whole(3, 37), Span.whole(300, 37), Interpolation.BICUBIC)
                .samples())
        .isEqualTo(wanted.samples());
  }

  private static PixelMap random(int width, int height) {
    byte[] samples = new byte[3 * width * height];
    new Random(8).nextBytes(samples);
    Arrays.fill(samples, 0, samples.length / 4, (byte) 250);
    return new PixelMap(width, height, Mode.RGB, samples);
  }
}
