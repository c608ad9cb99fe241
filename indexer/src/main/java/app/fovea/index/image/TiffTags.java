package app.fovea.index.image;

/// Reads numbers of the TIFF structure that EXIF is, from bytes in memory.
final class TiffTags {
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private TiffTags() {}

  /// The orientation in the first directory of the structure at `start`; upright when it says
  /// nothing, or is damaged.
  static Orientation orientation(byte[] bytes, int start) {
    if (bytes.length < start + 8 || bytes[start] != bytes[start + 1]) {
      return Orientation.UPRIGHT;
    }
    boolean little = bytes[start] == 'I';
    long directory = start + unsigned(bytes, start + 4, 4, little);
    if (directory + 2 > bytes.length) {
      return Orientation.UPRIGHT;
    }
    int entries = (int) unsigned(bytes, (int) directory, 2, little);
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > bytes.length) {
        break;
      }
      if (unsigned(bytes, (int) entry, 2, little) == ORIENTATION) {
        return Orientation.of((int) unsigned(bytes, (int) entry + 8, 2, little));
      }
    }
    return Orientation.UPRIGHT;
  }

  /// An unsigned number of `count` bytes.
  static long unsigned(byte[] bytes, int offset, int count, boolean little) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | bytes[offset + (little ? count - 1 - i : i)] & 0xff;
    }
    return value;
  }
}
