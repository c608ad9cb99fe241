package app.fovea.installer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A 64-bit little-endian ELF file, as far as it says which libraries the loader has to find for
/// it. Offsets are those of the ELF specification.
record SharedObject(ByteBuffer bytes) {
  private static final int SECTION_DYNAMIC = 6;
  private static final long TAG_NEEDED = 1;

  static SharedObject of(Path file) throws IOException {
    return new SharedObject(
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
  }

  /// The names in its NEEDED entries.
  List<String> needed() {
    int sections = (int) bytes.getLong(0x28);
    int size = bytes.getShort(0x3A);
    for (int section = 0; section < bytes.getShort(0x3C); section++) {
      int at = sections + section * size;
      if (bytes.getInt(at + 4) == SECTION_DYNAMIC) {
        int strings = sections + bytes.getInt(at + 0x28) * size;
        return needed(offset(at), (int) bytes.getLong(at + 0x20), offset(strings));
      }
    }
    throw new IllegalStateException("there is no dynamic section");
  }

  private int offset(int section) {
    return (int) bytes.getLong(section + 0x18);
  }

  private List<String> needed(int from, int length, int strings) {
    List<String> names = new ArrayList<>();
    for (int at = from; at < from + length; at += 16) {
      if (bytes.getLong(at) == TAG_NEEDED) {
        names.add(text(strings + (int) bytes.getLong(at + 8)));
      }
    }
    return names;
  }

  private String text(int from) {
    int end = from;
    while (bytes.get(end) != 0) {
      end++;
    }
    byte[] name = new byte[end - from];
    bytes.get(from, name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
