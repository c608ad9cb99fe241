package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import app.fovea.index.rank.UnitVectors;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Vectors in a file as 16-bit floats, which tell cosines apart that differ by 0.0001, each with a
/// checksum behind it. Read and not mapped: what a question touches stays in the system's cache
/// without counting as the program's memory. For one thread.
final class HalfFloats implements Closeable {
  private final FileChannel file;
  private final ByteBuffer bytes;
  private final ShortBuffer numbers;
  private final short[] halves;
  private final float[] floats;

  HalfFloats(Path path, int dimension) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    this.bytes = ByteBuffer.allocateDirect(rowBytes(dimension)).order(ByteOrder.LITTLE_ENDIAN);
    this.numbers = bytes.slice(0, dimension * Short.BYTES).order(bytes.order()).asShortBuffer();
    this.halves = new short[dimension];
    this.floats = new float[dimension];
  }

  static int rowBytes(int dimension) {
    return dimension * Short.BYTES + Integer.BYTES;
  }

  static byte[] row(float[] vector) {
    ByteBuffer row = ByteBuffer.allocate(rowBytes(vector.length)).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : vector) {
      row.putShort(Float.floatToFloat16(number));
    }
    return row.putInt(Checksum.of(row.array(), row.position())).array();
  }

  /// The product with the vector in a row.
  ///
  /// @throws DamagedIndex when it is not as it was written
  float dot(float[] query, int row) throws IOException {
    readFloats(row);
    return (float) UnitVectors.dot(query, floats);
  }

  float[] vector(int row) throws IOException {
    readFloats(row);
    return floats.clone();
  }

  /// In a loop of its own, which the compiler makes one of vectors.
  private void readFloats(int row) throws IOException {
    read(row);
    for (int i = 0; i < halves.length; i++) {
      floats[i] = Float.float16ToFloat(halves[i]);
    }
  }

  private void read(int row) throws IOException {
    bytes.clear();
    long from = (long) row * bytes.capacity();
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new DamagedIndex("There is no vector " + row);
      }
    }
    if (!isSound()) {
      throw new DamagedIndex("Vector %d is damaged".formatted(row));
    }
    numbers.get(0, halves);
  }

  private boolean isSound() {
    int end = bytes.capacity() - Integer.BYTES;
    int checksum = Checksum.of(bytes.limit(end).position(0));
    return bytes.limit(bytes.capacity()).getInt(end) == checksum;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
