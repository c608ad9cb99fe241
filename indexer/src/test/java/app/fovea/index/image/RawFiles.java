package app.fovea.index.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The structures of RAW files, made for tests.
final class RawFiles {
  private RawFiles() {}

  /// A CR3 file with these tags, and pictures after its boxes.
  static byte[] canon(byte[] main, byte[] exif, byte[]... pictures) {
    byte[] canon =
        box(
            "uuid",
            HexFormat.of().parseHex("85c0b687820f11e08111f4ce462b6a48"),
            box("CMT1", main),
            box("CMT2", exif));
    return joined(
        box("ftyp", "crx \0\0\0\1crx isom".getBytes(StandardCharsets.ISO_8859_1)),
        box("moov", canon),
        box("mdat", pictures));
  }

  static byte[] box(String type, byte[]... bodies) {
    byte[] body = joined(bodies);
    return ByteBuffer.allocate(8 + body.length)
        .putInt(8 + body.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(body)
        .array();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  record Tag(int number, int type, int count, int value, String text) {}

  static Tag number(int number, int value) {
    return new Tag(number, 4, 1, value, "");
  }

  static Tag text(int number, String text) {
    return new Tag(number, 2, text.length() + 1, 0, text + "\0");
  }

  /// A TIFF structure of one directory; texts lie behind it.
  static byte[] tags(Tag... tags) {
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
}
