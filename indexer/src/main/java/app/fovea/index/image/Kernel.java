package app.fovea.index.image;

import app.fovea.model.Input.Interpolation;

/// Weights of one pass of Pillow's resampling: for every output sample, where its input samples
/// start and how much each counts, in fixed point with 22 fractional bits.
record Kernel(int[] starts, int[][] weights) {
  static final int FRACTION_BITS = 22;

  /// Weights for the outputs `first` to `first + count` of a pass that makes `size` outputs of the
  /// span from `from` to `to` of `inputs` samples.
  static Kernel of(
      int inputs, double from, double to, int size, int first, int count, Interpolation filter) {
    double scale = (to - from) / size;
    double stretch = Math.max(scale, 1);
    double support = reach(filter) * stretch;
    int[] starts = new int[count];
    int[][] weights = new int[count][];
    for (int i = 0; i < count; i++) {
      double centre = from + (first + i + 0.5) * scale;
      int start = Math.max((int) (centre - support + 0.5), 0);
      int end = Math.min((int) (centre + support + 0.5), inputs);
      starts[i] = start;
      weights[i] = fixed(exact(filter, centre - start, 1 / stretch, end - start));
    }
    return new Kernel(starts, weights);
  }

  private static double[] exact(Interpolation filter, double centre, double shrink, int count) {
    double[] weights = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = weight(filter, (i - centre + 0.5) * shrink);
      sum += weights[i];
    }
    for (int i = 0; i < count && sum != 0; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static int[] fixed(double[] exact) {
    int[] weights = new int[exact.length];
    for (int i = 0; i < exact.length; i++) {
      double scaled = exact[i] * (1 << FRACTION_BITS);
      weights[i] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
    return weights;
  }

  private static double reach(Interpolation filter) {
    return switch (filter) {
      case BICUBIC -> 2;
      case BILINEAR -> 1;
    };
  }

  private static double weight(Interpolation filter, double offset) {
    double x = Math.abs(offset);
    return switch (filter) {
      case BILINEAR -> x < 1 ? 1 - x : 0;
      case BICUBIC -> {
        double a = -0.5;
        if (x < 1) {
          yield ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        yield x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
      }
    };
  }
}
