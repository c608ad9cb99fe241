package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.Input;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraPreviewTest {
  private static final Path CAMERA = Shared.photos("camera");
  private static final Input INPUT =
      new Input(
          64,
          Input.Fit.SHORTEST,
          Input.Interpolation.BICUBIC,
          List.of(0f, 0f, 0f),
          List.of(1f, 1f, 1f));

  @Test
  void whatACameraPutIntoAFileStandsForTheWholePicture() throws Exception {
    try (PictureReader reader = new PictureReader();
        PictureReader apart = PictureReader.apart()) {
      Path file = CAMERA.resolve("Nikon E950.jpg");

      Picture preview = reader.preview(file, INPUT).orElseThrow();

      Picture whole = reader.read(file, INPUT);
      assertThat(preview.width()).isEqualTo(whole.width());
      assertThat(preview.height()).isEqualTo(whole.height());
      assertThat(preview.metadata()).isEqualTo(whole.metadata());
      assertThat(preview.format()).isEqualTo(whole.format());
      assertThat(difference(preview, whole)).isLessThan(20);
      assertThat(apart.preview(file, INPUT).orElseThrow().pixels().rgb())
          .isEqualTo(preview.pixels().rgb());
    }
  }

  private static double difference(Picture a, Picture b) {
    double sum = 0;
    for (int i = 0; i < a.pixels().rgb().length; i++) {
      sum += Math.abs((a.pixels().rgb()[i] & 0xff) - (b.pixels().rgb()[i] & 0xff));
    }
    return sum / a.pixels().rgb().length;
  }

  @Test
  void aPreviewIsTurnedUpright() throws Exception {
    try (PictureReader reader = new PictureReader()) {
      Path file = CAMERA.resolve("Samsung GT-I9000 (Galaxy S).jpg");

      Picture preview = reader.preview(file, INPUT).orElseThrow();

      assertThat(preview.width()).isEqualTo(480);
      assertThat(preview.height()).isEqualTo(640);
      assertThat(difference(preview, reader.read(file, INPUT))).isLessThan(20);
    }
  }

  @Test
  void aPreviewOfAnotherShapeWasLeftBehindAndIsNone(@TempDir Path directory) throws Exception {
    Path camera = Files.write(directory.resolve("a.jpg"), with(jpeg(600, 400), jpeg(160, 120)));
    Path turned = Files.write(directory.resolve("b.jpg"), with(jpeg(400, 600), jpeg(160, 120)));
    try (PictureReader reader = new PictureReader()) {
      assertThat(reader.preview(camera, INPUT)).isPresent();
      assertThat(reader.preview(turned, INPUT)).isEmpty();
    }
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  /// A JPEG file with another one in an EXIF segment.
  private static byte[] with(byte[] whole, byte[] small) {
    byte[] start = "Exif\0\0II*\0\10\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    int length = 2 + start.length + small.length;
    return ByteBuffer.allocate(whole.length + 2 + length)
        .put(whole, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) length)
        .put(start)
        .put(small)
        .put(whole, 2, whole.length - 2)
        .array();
  }

  @Test
  void barsAroundASmallPictureAreCutOff() {
    byte[] rows = {0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0};
    PixelMap small = new PixelMap(4, 4, Mode.GREY, rows);

    assertThat(small.middle(4, 2).samples()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void aFileWithoutOneHasNone(@TempDir Path directory) throws Exception {
    Path text = Files.writeString(directory.resolve("a.jpg"), "no picture at all");
    try (PictureReader reader = new PictureReader()) {
      assertThat(reader.preview(text, INPUT)).isEmpty();
      assertThat(reader.preview(CAMERA.resolveSibling("formats").resolve("sample.png"), INPUT))
          .isEmpty();
    }
  }
}
