package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of one colour each, so that it shows which one of a file was taken.
class MiniaturesTest {
  private static final int SMALL = 0xE03030;
  private static final int MIDDLE = 0x30C030;
  private static final int LARGE = 0x3030E0;
  private static final int SENSOR = 32803;
  private static final int ONE_MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void eachKindOfRawFileIsShownByItsSmallestPictureThatFillsAPlaceInTheGrid() throws Exception {
    byte[][] pictures = {jpeg(160, 120, SMALL), jpeg(640, 480, MIDDLE), jpeg(1600, 1200, LARGE)};
    byte[] main = tags(4000, 3000, 1);
    assertShows(MIDDLE, raw(main, pictures));
    assertShows(MIDDLE, raw(withHead(main, "IIRO"), pictures));
    assertShows(MIDDLE, RawFiles.canon(main, RawFiles.tags(), pictures));
  }

  @Test
  void aSmallOneIsBetterThanNone() throws Exception {
    assertShows(SMALL, raw(tags(4000, 3000, 1), jpeg(160, 120, SMALL), new byte[2 * ONE_MEGABYTE]));
  }

  @Test
  void oneThatDoesNotEndWithinWhatIsReadIsNotTaken() throws Exception {
    byte[] cut = jpeg(640, 480, MIDDLE);
    byte[] file =
        raw(
            tags(4000, 3000, 1),
            jpeg(160, 120, SMALL),
            new byte[ONE_MEGABYTE - 500 - jpeg(160, 120, SMALL).length - cut.length / 2],
            cut,
            new byte[1000]);
    assertShows(SMALL, file);
  }

  @Test
  void theSmallPictureTakesSizeOrientationAndMetadataFromTheRawFile() throws Exception {
    byte[] exif = RawFiles.tags(RawFiles.text(0x9003, "2024:05:06 07:08:09"));
    Path file = write(RawFiles.canon(tags(6000, 4000, 6), exif, jpeg(160, 120, SMALL)));

    Picture preview = preview(file).orElseThrow();

    Picture whole = new InProcess().read(file, Pictures.INPUT);
    assertThat(preview.width()).isEqualTo(4000);
    assertThat(preview.height()).isEqualTo(6000);
    assertThat(preview.format()).isEqualTo(whole.format());
    assertThat(preview.metadata()).isEqualTo(whole.metadata());
    assertThat(preview.metadata().taken()).contains(LocalDateTime.parse("2024-05-06T07:08:09"));
  }

  @Test
  void tilesOfSensorDataAreNoPictures() throws Exception {
    byte[] tile = jpeg(256, 256, MIDDLE);
    assertThat(preview(write(raw(tags(300, 256, 1), tile, tile, tile)))).isEmpty();
  }

  @Test
  void aTiffFileThatHoldsNoRawDataIsReadAsAWhole() throws Exception {
    byte[] main = RawFiles.tags(RawFiles.number(0x0100, 400), RawFiles.number(0x0101, 300));
    assertThat(preview(write(raw(main, jpeg(160, 120, SMALL))))).isEmpty();
  }

  @Test
  void aRawFileWithoutASmallPictureIsReadAsAWhole() throws Exception {
    assertThat(preview(write(raw(tags(4000, 3000, 1), jpeg(80, 60, SMALL))))).isEmpty();
  }

  @Test
  void aHeicFileIsShownByTheSmallPictureInIt() throws Exception {
    assumeThat(HeifDecoder.library()).as("libheif").isPresent();
    Path file = Shared.photos("formats").resolve("IMG_2682.heic");

    Picture preview = preview(file).orElseThrow();

    Picture whole = new InProcess().read(file, Pictures.INPUT);
    assertThat(preview.width()).isEqualTo(whole.width());
    assertThat(preview.height()).isEqualTo(whole.height());
    assertThat(preview.metadata()).isEqualTo(whole.metadata());
    assertThat(preview.format()).isEqualTo(whole.format());
    assertThat(difference(preview, whole)).isLessThan(8);
  }

  @Test
  void aHeicFileWithoutOneHasNone() throws Exception {
    assertThat(preview(Shared.photos("formats").resolve("exif-at-eof.heic"))).isEmpty();
  }

  private void assertShows(int colour, byte[] file) throws Exception {
    Picture preview = preview(write(file)).orElseThrow();
    assertThat(preview.width()).isEqualTo(4000);
    assertThat(preview.height()).isEqualTo(3000);
    for (int shift = 0; shift < 24; shift += 8) {
      assertThat(preview.colour() >> shift & 0xff)
          .isBetween((colour >> shift & 0xff) - 8, (colour >> shift & 0xff) + 8);
    }
  }

  private static double difference(Picture a, Picture b) {
    double sum = 0;
    for (int i = 0; i < a.pixels().rgb().length; i++) {
      sum += Math.abs((a.pixels().rgb()[i] & 0xff) - (b.pixels().rgb()[i] & 0xff));
    }
    return sum / a.pixels().rgb().length;
  }

  private static Optional<Picture> preview(Path file) throws Refused {
    return new InProcess().preview(file, Pictures.INPUT);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.raw"), bytes);
  }

  private static byte[] raw(byte[] main, byte[]... after) {
    return RawFiles.joined(main, RawFiles.joined(after));
  }

  private static byte[] withHead(byte[] main, String head) {
    byte[] other = Arrays.copyOf(main, main.length);
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, other, 0, start.length);
    return other;
  }

  private static byte[] tags(int width, int height, int orientation) {
    return RawFiles.tags(
        RawFiles.number(0x0100, width),
        RawFiles.number(0x0101, height),
        RawFiles.number(0x0106, SENSOR),
        RawFiles.number(0x0112, orientation));
  }

  private static byte[] jpeg(int width, int height, int colour) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics pen = image.createGraphics();
    pen.setColor(new Color(colour));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", jpeg);
    return jpeg.toByteArray();
  }
}
