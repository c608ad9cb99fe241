package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// What was last committed to a flat index, in a file of its own that is replaced as a whole.
///
/// @param count rows
/// @param sequence the catalog's, of the last row
/// @param codes the name of the file of sign codes
/// @param numbers the name of the file of vectors
/// @param centre what the sign codes are relative to; its length is the dimension
/// @param centred how many rows there were when the centre was computed, none of them gone
record FlatHead(
    int count, long sequence, String codes, String numbers, float[] centre, int centred) {
  private static final String NAME = "head";
  private static final int VERSION = 2;

  static FlatHead empty(int dimension) {
    return new FlatHead(0, 0, fresh("codes"), fresh("numbers"), new float[dimension], 0);
  }

  /// A name that no other index, before or later, has in this folder.
  static String fresh(String kind) {
    return kind + "-" + UUID.randomUUID();
  }

  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }

  int dimension() {
    return centre.length;
  }

  FlatHead grown(int rows, long last) {
    return new FlatHead(rows, last, codes, numbers, centre, centred);
  }

  /// Whether there are so many more rows, new ones or gone ones, that it pays to make all anew.
  boolean aged() {
    return count >= 2 * Math.max(1, centred);
  }

  /// @throws DamagedIndex when the file is not as it was written, or somebody has noted that of the
  ///     others
  /// @throws IOException also when they were written by an earlier version
  static FlatHead read(Path folder) throws IOException {
    FlatHead head = parsed(folder);
    DamagedIndex.refuseNoted(folder, head.codes);
    return head;
  }

  private static FlatHead parsed(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(NAME));
    if (bytes.length < Long.BYTES) {
      throw damaged(folder);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (in.getLong(bytes.length - Long.BYTES)
        != Integer.toUnsignedLong(Checksum.of(bytes, bytes.length - Long.BYTES))) {
      throw damaged(folder);
    }
    if (in.getInt() != VERSION) {
      throw new IOException("The vector index in %s is of an earlier version.".formatted(folder));
    }
    try {
      int count = in.getInt();
      long sequence = in.getLong();
      int centred = in.getInt();
      float[] centre = new float[in.getInt()];
      for (int i = 0; i < centre.length; i++) {
        centre[i] = in.getFloat();
      }
      return new FlatHead(count, sequence, text(in), text(in), centre, centred);
    } catch (BufferUnderflowException e) {
      throw damaged(folder);
    }
  }

  private static DamagedIndex damaged(Path folder) {
    return new DamagedIndex("The vector index in %s is damaged.".formatted(folder));
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void write(Path folder) throws IOException {
    byte[] first = codes.getBytes(StandardCharsets.UTF_8);
    byte[] second = numbers.getBytes(StandardCharsets.UTF_8);
    int length = 6 * Integer.BYTES + Long.BYTES + centre.length * Float.BYTES;
    byte[] bytes = new byte[length + first.length + second.length + Long.BYTES];
    ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(VERSION).putInt(count).putLong(sequence).putInt(centred).putInt(centre.length);
    for (float number : centre) {
      out.putFloat(number);
    }
    out.putInt(first.length).put(first).putInt(second.length).put(second);
    out.putLong(Integer.toUnsignedLong(Checksum.of(bytes, out.position())));
    Path part = folder.resolve(NAME + ".part");
    Files.write(
        part,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(
        part,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
