package app.fovea.index;

import app.fovea.index.duplicate.Fingerprint;
import app.fovea.index.duplicate.Look;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The looks of pictures in a file: first, row by row, the keys of the contents with what is kept
/// in memory, then, row by row, the looks themselves, which are read when one is asked for. Safe
/// for concurrent use.
final class LookFile implements Closeable {
  /// Of a look that may not be used again.
  static final long NO_KEY = 0;

  private static final long VERSION = 0x466f766561_0001L;
  private static final int HEAD = 2 * Long.BYTES;
  private static final int ROW = Long.BYTES + Fingerprint.BYTES;
  private static final int AT_ONCE = 1 << 12;

  private final FileChannel file;
  private final int rows;

  private LookFile(FileChannel file, int rows) {
    this.file = file;
    this.rows = rows;
  }

  static LookFile create(Path path, int rows) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    LookFile created = new LookFile(file, rows);
    // As long as it will be, also where rows stay empty.
    created.write(created.place(rows) - 1, ByteBuffer.allocate(1));
    created.write(0, ByteBuffer.allocate(HEAD).putLong(VERSION).putLong(rows).flip());
    return created;
  }

  /// @throws IOException also when it is of another version, or cut off
  static LookFile open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      ByteBuffer head = read(file, 0, HEAD);
      boolean known = head.getLong() == VERSION;
      int rows = Math.toIntExact(head.getLong());
      if (!known || file.size() < HEAD + (long) rows * (ROW + Look.BYTES)) {
        throw new IOException(path + " cannot be used");
      }
      return new LookFile(file, rows);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /// What is kept in memory of a row.
  ///
  /// @param key the end of the content's, or [#NO_KEY]
  record Row(long key, Fingerprint fingerprint) {}

  /// Takes row after row.
  interface Sink {
    void accept(int row, Row content);
  }

  void each(Sink sink) throws IOException {
    for (int from = 0; from < rows; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, rows - from);
      ByteBuffer in = read(file, HEAD + (long) from * ROW, count * ROW);
      for (int row = from; row < from + count; row++) {
        sink.accept(row, new Row(in.getLong(), Fingerprint.read(in)));
      }
    }
  }

  void put(int row, Row content, Look look) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(ROW).putLong(content.key());
    content.fingerprint().write(out);
    write(HEAD + (long) row * ROW, out.flip());
    ByteBuffer picture = ByteBuffer.allocate(Look.BYTES);
    look.write(picture);
    write(place(row), picture.flip());
  }

  Look look(int row) throws IOException {
    return Look.read(read(file, place(row), Look.BYTES));
  }

  /// Waits until the disk has everything.
  void sync() throws IOException {
    file.force(false);
  }

  private long place(int row) {
    return HEAD + (long) rows * ROW + (long) row * Look.BYTES;
  }

  private void write(long from, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes, from + bytes.position());
    }
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("The looks of pictures end too early.");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
