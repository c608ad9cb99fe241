package app.fovea.model;

import java.util.ArrayList;
import java.util.List;

/// A product of matrices as it occurs in a tower: `batch` times [m, k] · [k, n], `count` times in
/// all. With a batch of one the right side is constant.
record Product(long batch, long m, long k, long n, int count) {

  /// The products of a vision transformer over `pictures` pictures, the last block cut down to the
  /// class token as it is run.
  static List<Product> transformer(Shape shape, int pictures) {
    long rows = (long) pictures * shape.tokens;
    long width = shape.width;
    int full = shape.layers - 1;
    long heads = (long) pictures * shape.heads;
    long head = width / shape.heads;
    List<Product> all = new ArrayList<>();
    all.add(new Product(1, rows - pictures, shape.patchNumbers, width, 1));
    all.add(new Product(1, rows, width, width, 4 * full + 2));
    all.add(new Product(1, pictures, width, width, 2));
    for (boolean last : new boolean[] {false, true}) {
      long m = last ? pictures : rows;
      long looking = last ? 1 : shape.tokens;
      int count = last ? 1 : full;
      all.add(new Product(heads, looking, head, shape.tokens, count));
      all.add(new Product(heads, looking, shape.tokens, head, count));
      all.add(new Product(1, m, width, shape.hidden, count * shape.gates));
      all.add(new Product(1, m, shape.hidden, width, count));
    }
    all.add(new Product(1, pictures, width, shape.dimension, 1));
    return all;
  }

  /// @param gates linear layers from the width to the hidden width in a block
  record Shape(
      int tokens,
      int width,
      int heads,
      int layers,
      int hidden,
      int gates,
      int patchNumbers,
      int dimension) {}

  /// The convolutions of a residual network, as products of unfolded pictures, and its pooling.
  static List<Product> resNet(int edge, int width, List<Integer> blocks, int dim, int pictures) {
    List<Product> all = new ArrayList<>();
    long positions = (long) pictures * edge * edge / 4;
    all.add(new Product(1, positions, 27, width / 2, 1));
    all.add(new Product(1, positions, 9L * width / 2, width / 2, 1));
    all.add(new Product(1, positions, 9L * width / 2, width, 1));
    positions /= 4;
    long in = width;
    for (int stage = 0; stage < blocks.size(); stage++) {
      long planes = (long) width << stage;
      long after = stage == 0 ? positions : positions / 4;
      all.add(new Product(1, positions, in, planes, 1));
      all.add(new Product(1, positions, 9 * planes, planes, 1));
      all.add(new Product(1, after, in, 4 * planes, 1));
      all.add(new Product(1, after, planes, 4 * planes, blocks.get(stage)));
      all.add(new Product(1, after, 4 * planes, planes, blocks.get(stage) - 1));
      all.add(new Product(1, after, 9 * planes, planes, blocks.get(stage) - 1));
      positions = after;
      in = 4 * planes;
    }
    all.add(new Product(1, positions + pictures, in, in, 2));
    all.add(new Product(1, pictures, in, in, 1));
    all.add(new Product(1, pictures, in, dim, 1));
    return all;
  }
}
