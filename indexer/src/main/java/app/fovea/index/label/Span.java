package app.fovea.index.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The space that examples span, less the mean of the library, by an orthonormal basis of it
/// (Gram-Schmidt, twice for accuracy). It grows with every example and never turns, so that what
/// was worked out in it stays right.
///
/// The best weights of a head differ from the prior's only within the span of its examples, so a
/// fit needs no more numbers for a picture than there are examples.
final class Span {
  private static final double NOTHING = 1e-5;

  private final float[] mean;
  private final List<Axis> axes = new ArrayList<>();
  private final Map<float[], double[]> known = new IdentityHashMap<>();

  /// @param mean of the library's vectors: what all photos have in common teaches nothing
  Span(float[] mean) {
    this.mean = mean;
  }

  /// A direction of unit length, and where the mean lies along it.
  private record Axis(double[] exact, float[] direction, double mean) {}

  int width() {
    return axes.size();
  }

  /// Where an example lies; the span grows where it does not reach it. Coordinates that are not
  /// there are 0, also later.
  double[] including(float[] example) {
    return known.computeIfAbsent(example, this::extend);
  }

  private double[] extend(float[] example) {
    double[] rest = new double[mean.length];
    for (int k = 0; k < rest.length; k++) {
      rest[k] = (double) example[k] - mean[k];
    }
    double[] coordinates = new double[width() + 1];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < width(); i++) {
        double[] axis = axes.get(i).exact;
        double share = Numbers.dot(axis, rest);
        coordinates[i] += share;
        Numbers.add(rest, -share, axis);
      }
    }
    double length = Math.sqrt(Numbers.dot(rest, rest));
    if (length <= NOTHING) {
      return Arrays.copyOf(coordinates, width());
    }
    coordinates[width()] = length;
    axes.add(axis(rest, length));
    return coordinates;
  }

  private Axis axis(double[] rest, double length) {
    float[] direction = new float[rest.length];
    for (int k = 0; k < rest.length; k++) {
      rest[k] /= length;
      direction[k] = (float) rest[k];
    }
    return new Axis(rest, direction, Numbers.dot(direction, 0, mean, 0, mean.length));
  }

  /// Where the vector that begins there lies along one axis.
  float along(int axis, float[] numbers, int from) {
    Axis it = axes.get(axis);
    return (float) (Numbers.dot(it.direction, 0, numbers, from, mean.length) - it.mean);
  }

  /// Where some rows of a table lie along some axes.
  ///
  /// @param first axis
  /// @param end behind the last axis
  /// @return one array an axis, one number a row
  float[][] along(int first, int end, VectorTable table, int from, int to) {
    List<Axis> some = axes.subList(first, end);
    float[][] directions = some.stream().map(Axis::direction).toArray(float[][]::new);
    float[][] along = new Products(directions, mean.length).of(table.rows(from, to));
    for (int axis = 0; axis < along.length; axis++) {
      float own = (float) some.get(axis).mean;
      for (int row = 0; row < along[axis].length; row++) {
        along[axis][row] -= own;
      }
    }
    return along;
  }

  /// The vector at those coordinates.
  float[] vector(double[] coordinates) {
    double[] sum = new double[mean.length];
    for (int i = 0; i < coordinates.length; i++) {
      Numbers.add(sum, coordinates[i], axes.get(i).exact);
    }
    float[] vector = new float[sum.length];
    for (int k = 0; k < vector.length; k++) {
      vector[k] = (float) sum[k];
    }
    return vector;
  }

  /// The mean along a vector.
  double meanAlong(float[] vector) {
    return Numbers.dot(vector, 0, mean, 0, mean.length);
  }
}
