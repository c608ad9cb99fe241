package app.fovea.index.duplicate;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/// What a picture looks like from far away: a small grey square of it, whatever its size was.
///
/// Two encodings of one picture agree in it almost exactly; two pictures of one thing do not.
public final class Look {
  static final int EDGE = 32;

  /// What [#write] takes.
  public static final int BYTES = 2 * Double.BYTES + EDGE * EDGE;

  /// Grey levels by which a picture must vary to be told from others.
  private static final double LEAST_CONTRAST = 6;

  private static final int MOST_DIFFERING_BITS = 8;
  private static final double LEAST_CORRELATION = 0.97;
  private static final double MOST_ASPECT_DIFFERENCE = 0.03;

  private final byte[] grey;
  private final double aspect;
  private final double mean;
  private final double contrast;
  private final double sharpness;
  private final long hash;

  private Look(byte[] grey, double aspect, double sharpness) {
    this.grey = grey;
    this.aspect = aspect;
    this.mean = mean(grey);
    this.contrast = deviation(grey, mean);
    this.sharpness = sharpness;
    this.hash = Frequencies.hash(grey);
  }

  /// Puts all of it into [#BYTES] bytes.
  public void write(ByteBuffer out) {
    out.putDouble(aspect).putDouble(sharpness).put(grey);
  }

  /// Reads what [#write] has put.
  public static Look read(ByteBuffer in) {
    double aspect = in.getDouble();
    double sharpness = in.getDouble();
    byte[] grey = new byte[EDGE * EDGE];
    in.get(grey);
    return new Look(grey, aspect, sharpness);
  }

  /// The look of a decoded picture, upright.
  public static Look of(BufferedImage picture) {
    Luma luma = Luma.of(picture);
    double aspect = (double) picture.getWidth() / picture.getHeight();
    return new Look(luma.square(EDGE), aspect, Sharpness.of(luma));
  }

  /// How much fine detail there is; comparable between pictures of one scene only.
  public double sharpness() {
    return sharpness;
  }

  /// Whether there is enough to see to tell it from others.
  public boolean telling() {
    return contrast >= LEAST_CONTRAST;
  }

  /// 63 bits that hardly change with size, quality and brightness: for each of the lowest
  /// frequencies, whether it is above the middle one.
  public long hash() {
    return hash;
  }

  /// This picture turned clockwise by quarters of a circle.
  public Look turned(int quarters) {
    Look turned = this;
    for (int i = 0; i < quarters; i++) {
      turned = turned.turnedOnce();
    }
    return turned;
  }

  private Look turnedOnce() {
    byte[] turned = new byte[grey.length];
    for (int y = 0; y < EDGE; y++) {
      for (int x = 0; x < EDGE; x++) {
        turned[x * EDGE + EDGE - 1 - y] = grey[y * EDGE + x];
      }
    }
    return new Look(turned, 1 / aspect, sharpness);
  }

  /// Width by height.
  double aspect() {
    return aspect;
  }

  /// The grey values, row by row.
  float[] values() {
    float[] values = new float[grey.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = grey[i] & 0xff;
    }
    return values;
  }

  /// Whether it is the same picture, encoded or scaled differently.
  public boolean same(Look other) {
    return telling()
        && other.telling()
        && near(hash, other.hash)
        && sameShape(aspect, other.aspect)
        && correlation(other) >= LEAST_CORRELATION;
  }

  /// Whether pictures of these hashes can be the same.
  static boolean near(long hash, long other) {
    return Long.bitCount(hash ^ other) <= MOST_DIFFERING_BITS;
  }

  /// Whether pictures of these shapes, width by height, can be the same.
  static boolean sameShape(double aspect, double other) {
    return Math.abs(Math.log(aspect / other)) <= MOST_ASPECT_DIFFERENCE;
  }

  /// Pearson's correlation of the grey values: 1 for the same, also when brighter.
  double correlation(Look other) {
    double product = 0;
    for (int i = 0; i < grey.length; i++) {
      product += ((grey[i] & 0xff) - mean) * ((other.grey[i] & 0xff) - other.mean);
    }
    return product / grey.length / Math.max(1e-9, contrast * other.contrast);
  }

  private static double mean(byte[] values) {
    double sum = 0;
    for (byte value : values) {
      sum += value & 0xff;
    }
    return sum / values.length;
  }

  private static double deviation(byte[] values, double mean) {
    double squares = 0;
    for (byte value : values) {
      double difference = (value & 0xff) - mean;
      squares += difference * difference;
    }
    return Math.sqrt(squares / values.length);
  }
}
