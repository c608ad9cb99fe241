package app.fovea.index.vector;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// CRC-32C, by which damage to the files of a flat index is noticed.
final class Checksum {
  private Checksum() {}

  static int of(byte[] bytes, int length) {
    return of(ByteBuffer.wrap(bytes, 0, length));
  }

  /// @param bytes those between its position and its limit, which are read
  static int of(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
