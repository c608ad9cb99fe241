package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RAW files made for the test: the structure of a real one around a preview.
class RawTest {
  private static final int ORIENTATION = 0x0112;
  private static final int SENSOR = 32803;

  @TempDir Path folder;

  @Test
  void aTiffWithSensorDataShowsItsPreviewWithTheSizeOfTheSensorData() throws Exception {
    Picture picture = read(tiff("II", 42, "photo.dng", 6000, 4000, 1));
    assertThat(picture.format()).isEqualTo("camera RAW");
    assertThat(picture.width()).isEqualTo(6000);
    assertThat(picture.height()).isEqualTo(4000);
    assertThat(picture.thumbnail()).isNotEmpty();
  }

  @Test
  void theOrientationOfTheRawFileTurnsItsPreview() throws Exception {
    Picture picture = read(tiff("II", 42, "turned.nef", 6000, 4000, 6));
    assertThat(picture.width()).isEqualTo(4000);
    assertThat(picture.height()).isEqualTo(6000);
  }

  @Test
  void aSizeOfAnotherShapeIsNotBelieved() throws Exception {
    Picture picture = read(tiff("II", 42, "odd.arw", 6000, 1000, 1));
    assertThat(picture.width()).isEqualTo(300);
    assertThat(picture.height()).isEqualTo(200);
  }

  @Test
  void olympusAndFujifilmAndCanonFilesShowTheirLargestPreview() throws Exception {
    byte[] small = Files.readAllBytes(Pictures.write(folder.resolve("s.jpg"), "jpeg", 30, 20));
    byte[] large = Files.readAllBytes(Pictures.write(folder.resolve("l.jpg"), "jpeg", 300, 200));
    String[] heads = {
      "IIRO\10\0\0\0", "FUJIFILMCCD-RAW 0201", "\0\0\0\30ftypcrx \0\0\0\1crx isom", "IIU\0\10\0\0\0"
    };
    for (String head : heads) {
      byte[] bytes =
          ByteBuffer.allocate(400 + small.length + large.length)
              .put(head.getBytes(StandardCharsets.ISO_8859_1))
              .position(200)
              .put(small)
              .put(large)
              .array();
      Picture picture = read(Files.write(folder.resolve("raw"), bytes));
      assertThat(picture.width()).as(head).isEqualTo(300);
    }
  }

  @Test
  void aCanonFileSaysInItsBoxesWhatItIs() throws Exception {
    byte[] preview = Files.readAllBytes(Pictures.write(folder.resolve("p.jpg"), "jpeg", 300, 200));
    byte[] main =
        RawFiles.tags(
            RawFiles.number(0x0100, 6000),
            RawFiles.number(0x0101, 4000),
            RawFiles.text(0x0110, "EOS"),
            RawFiles.number(0x0112, 6));
    byte[] exif = RawFiles.tags(RawFiles.text(0x9003, "2024:05:06 07:08:09"));
    Path file = Files.write(folder.resolve("a.cr3"), RawFiles.canon(main, exif, preview));

    Picture picture = read(file);

    assertThat(picture.format()).contains("CR3");
    assertThat(picture.width()).isEqualTo(4000);
    assertThat(picture.height()).isEqualTo(6000);
    assertThat(picture.metadata().camera()).contains("EOS");
    assertThat(picture.metadata().taken()).contains(LocalDateTime.parse("2024-05-06T07:08:09"));
  }

  @Test
  void withoutAPreviewTheReasonSaysSo() throws Exception {
    Path bare = Files.write(folder.resolve("bare.orf"), "IIRO\10\0\0\0no preview".getBytes());
    assertThatThrownBy(() -> read(bare))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("preview")
        .hasMessageContaining("Olympus");
  }

  private static Picture read(Path file) throws Refused {
    return new InProcess().read(file, Pictures.INPUT);
  }

  private Path tiff(String order, int magic, String name, int width, int height, int orientation)
      throws IOException {
    byte[] preview = Files.readAllBytes(Pictures.write(folder.resolve("p.jpg"), "jpeg", 300, 200));
    ByteBuffer bytes = ByteBuffer.allocate(200 + preview.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(order.getBytes(StandardCharsets.US_ASCII)).putShort((short) magic).putInt(8);
    bytes.putShort((short) 5);
    entry(bytes, 0x0100, width);
    entry(bytes, 0x0101, height);
    entry(bytes, 0x0106, SENSOR);
    entry(bytes, 0x010f, 0);
    entry(bytes, ORIENTATION, orientation);
    bytes.putInt(0).position(200).put(preview);
    return Files.write(folder.resolve(name), bytes.array());
  }

  private static void entry(ByteBuffer bytes, int tag, int value) {
    bytes.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
  }
}
