package app.fovea.index.vector;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// A file of rows of one length, written by one thread: at its end, or over what is there. Not
/// through a channel, which an interrupted thread would close.
final class RowFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final RandomAccessFile file;
  private final int rowBytes;
  private final byte[] waiting;
  private int filled;

  /// @param count rows to keep; what comes after them is cut off
  /// @throws IOException also when there are fewer
  RowFile(Path path, int rowBytes, int count) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.rowBytes = rowBytes;
    this.waiting = new byte[Math.max(1, BUFFER_BYTES / rowBytes) * rowBytes];
    long length = (long) count * rowBytes;
    if (file.length() < length) {
      file.close();
      throw new IOException(path + " is too short");
    }
    file.setLength(length);
    file.seek(length);
  }

  void append(byte[] row) throws IOException {
    if (filled == waiting.length) {
      flush();
    }
    System.arraycopy(row, 0, waiting, filled, rowBytes);
    filled += rowBytes;
  }

  /// Writes over the beginning of a row that was flushed.
  void overwrite(int row, byte[] beginning) throws IOException {
    long end = file.getFilePointer();
    file.seek((long) row * rowBytes);
    file.write(beginning);
    file.seek(end);
  }

  void flush() throws IOException {
    file.write(waiting, 0, filled);
    filled = 0;
  }

  /// Waits until the disk has everything.
  void sync() throws IOException {
    flush();
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
