package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Sign codes as they are looked through: word after word, each for [#ABREAST] rows side by side,
/// so that the processor counts the ones of several rows at once.
///
/// The compiler makes vectors only of loops in which it sees that nothing that is written is read
/// again at another place. That is why sums are of another type than bits, and why what a sum is
/// multiplied with begins at the same place as the sum.
///
/// Ids are those of when it was made: a row that has gone since still has its own.
final class CodeBlock {
  static final int ABREAST = 256;

  private final int words;

  /// By group of rows, then by word, then by row.
  private final int[] bits;

  /// By group of rows.
  private final float[][] ones;

  private final float[][] weights;

  /// By row, side by side: in the file each of them lies in another line of the processor's cache.
  private final long[] ids;

  private CodeBlock(int words, int rows) {
    int groups = (rows + ABREAST - 1) / ABREAST;
    this.words = words;
    this.bits = new int[groups * words * ABREAST];
    this.ones = new float[groups][ABREAST];
    this.weights = new float[groups][ABREAST];
    this.ids = new long[rows];
  }

  /// @throws DamagedIndex where a row is not as it was written
  static CodeBlock of(CodeRows rows) throws DamagedIndex {
    int words = SignCode.words(rows.dimension()) * (Long.BYTES / Integer.BYTES);
    CodeBlock block = new CodeBlock(words, rows.count());
    byte[] bytes = new byte[SignCode.rowBytes(rows.dimension())];
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, bytes);
      block.put(row, in);
    }
    return block;
  }

  private void put(int row, ByteBuffer in) {
    int group = row / ABREAST;
    int place = row % ABREAST;
    ids[row] = in.getLong(SignCode.ID);
    weights[group][place] = in.getFloat(SignCode.WEIGHT);
    int count = 0;
    for (int word = 0; word < words; word++) {
      int signs = in.getInt(SignCode.BITS + word * Integer.BYTES);
      bits[first(group) + place + word * ABREAST] = signs;
      count += Integer.bitCount(signs);
    }
    ones[group][place] = count;
  }

  /// The id that a row had; negative when it was gone.
  long id(int row) {
    return ids[row];
  }

  /// Where the words of a group begin.
  private int first(int group) {
    return group * words * ABREAST;
  }

  /// Adds up, for each row of a group, the steps of the numbers that are ones in it.
  ///
  /// @param planes the steps' four bits of the numbers of a word, the lowest first, word after word
  void steps(int group, int[] planes, float[] sums) {
    Arrays.fill(sums, 0);
    int at = first(group);
    for (int word = 0; word < planes.length; word += AskedCode.PLANES) {
      add(at, planes[word], planes[word + 1], planes[word + 2], planes[word + 3], sums);
      at += ABREAST;
    }
  }

  /// A loop of its own and without branches, which the compiler makes one of vectors.
  private void add(int at, int lowest, int second, int third, int highest, float[] sums) {
    int[] from = bits;
    for (int row = 0; row < ABREAST; row++) {
      int word = from[at + row];
      sums[row] +=
          Integer.bitCount(word & lowest)
              + 2 * Integer.bitCount(word & second)
              + 4 * Integer.bitCount(word & third)
              + 8 * Integer.bitCount(word & highest);
    }
  }

  /// Makes scores of the steps of a group, in their places: [AskedCode] says how.
  void score(int group, AskedCode.Scale scale, float[] steps) {
    float[] factors = weights[group];
    float[] counts = ones[group];
    float least = 2 * scale.least();
    float step = 2 * scale.step();
    float sum = scale.sum();
    for (int row = 0; row < ABREAST; row++) {
      steps[row] = factors[row] * (least * counts[row] + step * steps[row] - sum);
    }
  }
}
