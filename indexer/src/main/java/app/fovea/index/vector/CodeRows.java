package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Sign codes where they lie in their file.
///
/// @param file mapped, one row after another as [SignCode#row] makes them; unmapped when nothing
///     refers to it any more: a question may still be reading it
record CodeRows(MemorySegment file, int dimension) {
  private static final ValueLayout.OfLong ID =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  int count() {
    return Math.toIntExact(file.byteSize() / SignCode.rowBytes(dimension));
  }

  /// The id of a row, negative when it is gone. It may be damaged.
  long id(int row) {
    return file.get(ID, at(row) + SignCode.ID);
  }

  private long at(int row) {
    return (long) row * SignCode.rowBytes(dimension);
  }

  /// Reads a row.
  ///
  /// @throws DamagedIndex when it is not as it was written
  void read(int row, byte[] bytes) throws DamagedIndex {
    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at(row), bytes, 0, bytes.length);
    if (!SignCode.isSound(bytes)) {
      throw new DamagedIndex("Row %d of a block of sign codes is damaged".formatted(row));
    }
  }

  /// @throws DamagedIndex when a row is not as it was written
  void verify() throws DamagedIndex {
    byte[] bytes = new byte[SignCode.rowBytes(dimension)];
    for (int row = 0; row < count(); row++) {
      read(row, bytes);
    }
  }
}
