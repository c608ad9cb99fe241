package app.fovea.model.weights;

import java.util.Optional;

/// The weights of a linear layer, [out, in], as they were published or in 8 bits.
///
/// @param factors what the whole numbers of each row are multiplied with; absent for floats
public record Matrix(Tensor values, Optional<Tensor> factors) {
  /// Stands behind the name of a matrix in the name of its factors.
  public static final String FACTORS = ".int8_factors";

  public Matrix rows(long first, long count) {
    return new Matrix(values.rows(first, count), factors.map(all -> all.rows(first, count)));
  }

  public long out() {
    return values.shape().getFirst();
  }
}
