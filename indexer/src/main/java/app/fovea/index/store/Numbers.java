package app.fovea.index.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/// Vectors and keys as the catalog stores them.
final class Numbers {
  private Numbers() {}

  static byte[] bytes(float[] vector) {
    ByteBuffer buffer =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  static float[] vector(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }

  static byte[] key(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  static String key(byte[] key) {
    return HexFormat.of().formatHex(key);
  }
}
