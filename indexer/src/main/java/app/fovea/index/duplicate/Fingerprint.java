package app.fovea.index.duplicate;

import java.nio.ByteBuffer;

/// What of a look is kept in memory for every picture of a library.
///
/// @param upright the perceptual hash, as [Look#hash]
/// @param right of the picture turned clockwise by a quarter
/// @param down turned by two
/// @param left turned by three
/// @param aspect width by height
/// @param telling whether there is enough to see to tell it from others
public record Fingerprint(
    long upright,
    long right,
    long down,
    long left,
    double aspect,
    double sharpness,
    boolean telling) {
  static final int TURNS = 4;

  /// What [#write] takes.
  public static final int BYTES = TURNS * Long.BYTES + 2 * Double.BYTES + Long.BYTES;

  public static Fingerprint of(Look look) {
    Look right = look.turned(1);
    Look down = right.turned(1);
    Look left = down.turned(1);
    return new Fingerprint(
        look.hash(),
        right.hash(),
        down.hash(),
        left.hash(),
        look.aspect(),
        look.sharpness(),
        look.telling());
  }

  /// Puts all of it into [#BYTES] bytes.
  public void write(ByteBuffer out) {
    out.putLong(upright).putLong(right).putLong(down).putLong(left);
    out.putDouble(aspect).putDouble(sharpness).putLong(telling ? 1 : 0);
  }

  /// Reads what [#write] has put.
  public static Fingerprint read(ByteBuffer in) {
    return new Fingerprint(
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getDouble(),
        in.getDouble(),
        in.getLong() != 0);
  }

  /// The hash of the picture turned clockwise by quarters of a circle.
  long hash(int quarters) {
    return switch (quarters) {
      case 0 -> upright;
      case 1 -> right;
      case 2 -> down;
      case 3 -> left;
      default -> throw new IllegalArgumentException("quarters " + quarters);
    };
  }

  /// Whether this one, turned, has the other's shape.
  boolean shapedAs(int quarters, Fingerprint other) {
    return Look.sameShape(quarters % 2 == 0 ? aspect : 1 / aspect, other.aspect);
  }
}
