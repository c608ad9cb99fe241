package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  // 8 x 6 pixels from red (above) to blue, without loss.
  private static final String JPEG_XL =
      "/wooMBBQubeKIAgCAQCwAEsYixXCEbLNCXXjFwgDQM2aNWvWfKvrLS5zo3afwzNl5nvbI0ACBBBAAAEA";

  @TempDir Path folder;

  @Test
  void jpegXlIsDecodedWhereTheSystemCan() throws Exception {
    Path file = Files.write(folder.resolve("a.jxl"), Base64.getDecoder().decode(JPEG_XL));
    assumeTrue(JpegXlDecoder.library().isPresent(), "this system has no libjxl");
    Decoded decoded = new Decoders().of(Format.JPEG_XL).decode(Source.of(file), Format.JPEG_XL, 8);
    byte[] rgb = decoded.bitmap().rgb();
    assertThat(decoded.width()).isEqualTo(8);
    assertThat(decoded.height()).isEqualTo(6);
    assertThat(Arrays.copyOf(rgb, 3)).containsExactly(255, 0, 0);
    assertThat(Arrays.copyOfRange(rgb, rgb.length - 3, rgb.length)).containsExactly(0, 0, 255);
  }

  @Test
  void aMissingLibraryIsNamedWithItsPackage() {
    assertThat(Missing.library(Format.HEIC, "libheif", "libheif1"))
        .hasMessageContaining("HEIC")
        .hasMessageContaining("libheif");
  }

  @Test
  void sixteenBitsBecomeEight() throws Exception {
    BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(3, 2, 0, 0xABCD);
    Path file = folder.resolve("grey.png");
    ImageIO.write(grey, "png", file.toFile());
    PixelMap pixels = new Decoders().of(Format.PNG).decode(Source.of(file), Format.PNG, 8).bitmap();
    assertThat(pixels.mode()).isEqualTo(Mode.GREY);
    assertThat(pixels.samples()[2 * 8 + 3]).isEqualTo((byte) 0xAB);
  }

  @Test
  void aTiffFileOfAnUnknownCompressionIsNotCalledDamaged() throws Exception {
    Path file = Pictures.write(folder.resolve("zstd.tif"), "tiff", 40, 30);
    Files.write(file, withCompression(Files.readAllBytes(file), 50_000));
    assertThatThrownBy(() -> new InProcess().read(file, Pictures.INPUT))
        .hasMessage(Refusal.ODD_PIXELS.about(Format.TIFF.title()));
  }

  private static byte[] withCompression(byte[] tiff, int value) {
    byte[] entry = {0x01, 0x03, 0, 3, 0, 0, 0, 1, 0, 1};
    for (int at = 0; at + entry.length <= tiff.length; at++) {
      if (Arrays.equals(tiff, at, at + entry.length, entry, 0, entry.length)) {
        ByteBuffer.wrap(tiff).putShort(at + entry.length - 2, (short) value);
        return tiff;
      }
    }
    throw new IllegalArgumentException("not an uncompressed TIFF file of this byte order");
  }

  @Test
  void aMotionPhotoIsItsPicture() throws Exception {
    Path still = Pictures.write(folder.resolve("still.jpg"), "jpeg", 40, 30);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Files.readAllBytes(still));
    bytes.writeBytes(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'});
    bytes.writeBytes(new byte[5000]);
    Path motion = Files.write(folder.resolve("motion.jpg"), bytes.toByteArray());
    try (PictureReader reader = new PictureReader()) {
      assertThat(reader.read(motion, Pictures.INPUT).pixels().rgb())
          .isEqualTo(reader.read(still, Pictures.INPUT).pixels().rgb());
    }
  }

  @Test
  void aDirectoryOrAFileThatIsGoneIsAReason() {
    try (PictureReader reader = new PictureReader()) {
      assertThatThrownBy(() -> reader.read(folder, Pictures.INPUT)).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> reader.read(folder.resolve("gone.jpg"), Pictures.INPUT))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("not there");
    }
  }

  @Test
  void aTransparentPictureKeepsItsColoursForTheModelAndLiesOnWhiteForPeople() throws Exception {
    BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 400 * 400; i++) {
      image.setRGB(i % 400, i / 400, 0x00FF0000);
    }
    Path file = folder.resolve("clear.png");
    ImageIO.write(image, "png", file.toFile());
    try (PictureReader reader = new PictureReader()) {
      assertThat(reader.read(file, Pictures.INPUT).colour()).isEqualTo(0xFFFFFF);
    }
  }

  @Test
  void aJpegThatSaysItIsFarLargerThanItsBytesAllowIsRefused() throws Exception {
    Path file = Pictures.write(folder.resolve("hollow.jpg"), "jpeg", 16, 16);
    byte[] bytes = Files.readAllBytes(file);
    int frame = startOfFrame(bytes);
    Arrays.fill(bytes, frame + 5, frame + 9, (byte) 0x7f);
    Files.write(file, bytes);
    try (PictureReader reader = new PictureReader()) {
      assertThatThrownBy(() -> reader.read(file, Pictures.INPUT))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("JPEG");
    }
  }

  @Test
  void aTargaPictureIsNoIcon() throws Exception {
    byte[] targa = new byte[64];
    targa[2] = 2;
    targa[12] = 16;
    byte[] icon = {0, 0, 1, 0, 1, 0, 16, 16};
    assertThat(Format.of(targa)).isEmpty();
    assertThat(Format.of(icon)).contains(Format.ICO);
  }

  private static int startOfFrame(byte[] bytes) {
    int at = 0;
    while (bytes[at] != (byte) 0xff || bytes[at + 1] != (byte) 0xc0) {
      at++;
    }
    return at;
  }
}
