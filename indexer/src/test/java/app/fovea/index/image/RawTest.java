package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
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
        tags(number(0x0100, 6000), number(0x0101, 4000), text(0x0110, "EOS"), number(0x0112, 6));
    byte[] exif = tags(text(0x9003, "2024:05:06 07:08:09"));
    byte[] canon =
        box(
            "uuid",
            HexFormat.of().parseHex("85c0b687820f11e08111f4ce462b6a48"),
            box("CMT1", main),
            box("CMT2", exif));
    Path file =
        Files.write(
            folder.resolve("a.cr3"),
            joined(
                box("ftyp", "crx \0\0\0\1crx isom".getBytes(StandardCharsets.ISO_8859_1)),
                box("moov", canon),
                box("mdat", preview)));

    Picture picture = read(file);

    assertThat(picture.format()).contains("CR3");
    assertThat(picture.width()).isEqualTo(4000);
    assertThat(picture.height()).isEqualTo(6000);
    assertThat(picture.metadata().camera()).contains("EOS");
    assertThat(picture.metadata().taken()).contains(LocalDateTime.parse("2024-05-06T07:08:09"));
  }

  private static byte[] box(String type, byte[]... bodies) {
    byte[] body = joined(bodies);
    return ByteBuffer.allocate(8 + body.length)
        .putInt(8 + body.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(body)
        .array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private record Tag(int number, int type, int count, int value, String text) {}

  private static Tag number(int number, int value) {
    return new Tag(number, 4, 1, value, "");
  }

  private static Tag text(int number, String text) {
    return new Tag(number, 2, text.length() + 1, 0, text + "\0");
  }

  /// A TIFF structure of one directory; texts lie behind it.
  private static byte[] tags(Tag... tags) {
    ByteBuffer bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    bytes.putShort((short) tags.length);
    int at = 200;
    for (Tag tag : tags) {
      bytes.putShort((short) tag.number()).putShort((short) tag.type()).putInt(tag.count());
      byte[] text = tag.text().getBytes(StandardCharsets.US_ASCII);
      if (text.length > 4) {
        bytes.putInt(at).put(at, text);
        at += text.length;
      } else if (text.length > 0) {
        bytes.put(text).position(bytes.position() + 4 - text.length);
      } else {
        bytes.putInt(tag.value());
      }
    }
    return bytes.array();
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
