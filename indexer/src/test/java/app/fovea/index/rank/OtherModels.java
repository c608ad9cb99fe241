package app.fovea.index.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Turns one model's vectors into those that other models would give for the same photos and texts.
///
/// @param pictures for the vectors of photos
/// @param texts for those of phrases and queries
record OtherModels(UnaryOperator<float[]> pictures, UnaryOperator<float[]> texts) {

  /// All pictures have one direction in common and all texts another, as in every model that was
  /// trained with a contrastive loss ("Mind the Gap", Liang et al. 2022); both at right angles to
  /// what differs.
  ///
  /// @param own length of what is left of a vector's own
  /// @param between cosine of any picture with any text that comes from what is in common
  static OtherModels gap(double own, double between) {
    double common = Math.sqrt(1 - own * own);
    double along = between / common;
    return new OtherModels(
        vector -> with(vector, own, common, 0),
        vector -> with(vector, own, along, Math.sqrt(common * common - along * along)));
  }

  private static float[] with(float[] vector, double own, double first, double second) {
    float[] longer = new float[vector.length + 2];
    for (int k = 0; k < vector.length; k++) {
      longer[k] = (float) (own * vector[k]);
    }
    longer[vector.length] = (float) first;
    longer[vector.length + 1] = (float) second;
    return longer;
  }

  /// Only so many dimensions, those in which the given vectors are longest.
  static OtherModels fewer(int dimensions, List<float[]> of) {
    List<float[]> axes = principal(dimensions, of);
    UnaryOperator<float[]> project =
        vector ->
            UnitVectors.sum(
                    List.of(new UnitVectors.Weighted(coordinates(axes, vector), 1)), dimensions)
                .orElseThrow();
    return new OtherModels(project, project);
  }

  private static float[] coordinates(List<float[]> axes, float[] vector) {
    float[] coordinates = new float[axes.size()];
    for (int axis = 0; axis < coordinates.length; axis++) {
      coordinates[axis] = (float) UnitVectors.dot(axes.get(axis), vector);
    }
    return coordinates;
  }

  /// By subspace iteration.
  private static List<float[]> principal(int count, List<float[]> of) {
    Random random = new Random(3);
    List<float[]> axes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] start = new float[of.getFirst().length];
      for (int k = 0; k < start.length; k++) {
        start[k] = (float) random.nextGaussian();
      }
      axes.add(start);
    }
    for (int round = 0; round < 8; round++) {
      List<float[]> next = new ArrayList<>();
      for (float[] axis : axes) {
        next.add(new float[axis.length]);
      }
      for (float[] vector : of) {
        float[] along = coordinates(axes, vector);
        for (int i = 0; i < count; i++) {
          add(next.get(i), along[i], vector);
        }
      }
      axes = orthonormal(next);
    }
    return axes;
  }

  private static List<float[]> orthonormal(List<float[]> vectors) {
    List<float[]> axes = new ArrayList<>();
    for (float[] vector : vectors) {
      for (int twice = 0; twice < 2; twice++) {
        for (float[] axis : axes) {
          add(vector, -UnitVectors.dot(axis, vector), axis);
        }
        double length = Math.sqrt(UnitVectors.dot(vector, vector));
        for (int k = 0; k < vector.length; k++) {
          vector[k] /= (float) length;
        }
      }
      axes.add(vector);
    }
    return axes;
  }

  private static void add(float[] sum, double factor, float[] vector) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += (float) (factor * vector[k]);
    }
  }
}
