package app.fovea.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up pictures and phrases that show whether a loaded model works, and whether two loads of
/// it agree.
final class Probe {
  private static final List<String> PHRASES = List.of("a photo of a dog", "");
  private static final int SCENES = 12;
  private static final double LENGTH_TOLERANCE = 1e-3;

  private Probe() {}

  /// A gradient, noise, stripes and a disc: different from each other for every image tower.
  static List<Pixels> pictures(int edge) {
    Random random = new Random(20);
    byte[] noise = new byte[3 * edge * edge];
    random.nextBytes(noise);
    List<Pixels> pictures = new ArrayList<>(List.of(new Pixels(edge, noise)));
    pictures.add(painted(edge, (x, y) -> 255 * (x + y) / (2 * edge), (x, y) -> 255 * y / edge));
    pictures.add(painted(edge, (x, _) -> x / 8 % 2 * 255, (x, y) -> (x + y) / 16 % 2 * 255));
    pictures.add(painted(edge, (x, y) -> disc(x, y, edge), (_, _) -> 90));
    return pictures;
  }

  /// The encoder, unless its vectors are not what they must be.
  static Encoder checked(Encoder encoder) throws ModelException {
    ModelPackage model = encoder.model();
    for (float[] vector : encoder.images(pictures(model.input().edge()).subList(0, 2))) {
      check(model, vector, "image");
    }
    for (float[] vector : encoder.texts(PHRASES)) {
      check(model, vector, "text");
    }
    return encoder;
  }

  private static void check(ModelPackage model, float[] vector, String tower)
      throws ModelException {
    if (vector.length != model.dimension()) {
      throw ModelFault.OTHER_DIMENSION.exception(tower, vector.length, model.dimension());
    }
    double length = 0;
    for (float value : vector) {
      length += (double) value * value;
    }
    if (!(Math.abs(Math.sqrt(length) - 1) < LENGTH_TOLERANCE)) {
      throw ModelFault.NO_UNIT_VECTORS.exception(tower, Math.sqrt(length));
    }
  }

  /// Those, and made-up scenes whose detail falls off towards the fine, as it does in photos.
  static List<Pixels> many(int edge) {
    List<Pixels> all = new ArrayList<>(pictures(edge));
    for (int seed = 0; seed < SCENES; seed++) {
      all.add(scene(edge, new Random(seed)));
    }
    return all;
  }

  private static Pixels scene(int edge, Random random) {
    float[] sum = new float[3 * edge * edge];
    for (int cells = 2; cells <= edge / 2; cells *= 2) {
      float[] grid = new float[3 * (cells + 1) * (cells + 1)];
      for (int i = 0; i < grid.length; i++) {
        grid[i] = (float) random.nextGaussian() * 70 * 2 / cells;
      }
      for (int at = 0; at < sum.length; at++) {
        int x = at / 3 % edge * cells / edge;
        int y = at / 3 / edge * cells / edge;
        sum[at] += grid[3 * (y * (cells + 1) + x) + at % 3];
      }
    }
    byte[] rgb = new byte[sum.length];
    float[] tint = {random.nextInt(60, 200), random.nextInt(60, 200), random.nextInt(60, 200)};
    for (int at = 0; at < sum.length; at++) {
      rgb[at] = (byte) Math.clamp(Math.round(sum[at] + tint[at % 3]), 0, 255);
    }
    return new Pixels(edge, rgb);
  }

  private interface Paint {
    int at(int x, int y);
  }

  private static Pixels painted(int edge, Paint first, Paint second) {
    byte[] rgb = new byte[3 * edge * edge];
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        int at = 3 * (y * edge + x);
        rgb[at] = (byte) first.at(x, y);
        rgb[at + 1] = (byte) second.at(x, y);
        rgb[at + 2] = (byte) ((first.at(x, y) + second.at(x, y)) / 2);
      }
    }
    return new Pixels(edge, rgb);
  }

  private static int disc(int x, int y, int edge) {
    int dx = 2 * x - edge;
    int dy = 2 * y - edge;
    return dx * dx + dy * dy < edge * edge / 2 ? 220 : 30;
  }
}
