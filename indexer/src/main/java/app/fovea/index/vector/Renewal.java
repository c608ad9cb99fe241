package app.fovea.index.vector;

import java.io.IOException;
import java.nio.file.Path;

/// The making of a flat index's files anew: without the rows that are gone, and with sign codes
/// relative to the mean that the vectors have now. Done each time there are twice as many rows, it
/// costs each vector a constant time.
final class Renewal {
  private final Path folder;
  private final FlatVectors vectors;

  Renewal(Path folder, FlatVectors vectors) {
    this.folder = folder;
    this.vectors = vectors;
  }

  /// Writes the new files.
  FlatHead head() throws IOException {
    FlatHead old = vectors.head();
    int dimension = old.dimension();
    try (HalfFloats numbers = new HalfFloats(folder.resolve(old.numbers()), dimension)) {
      float[] centre = centre(numbers);
      SignCode code = new SignCode(centre, vectors.rotation());
      FlatHead names = FlatHead.empty(dimension);
      int count = 0;
      try (RowFile codes =
              new RowFile(folder.resolve(names.codes()), SignCode.rowBytes(dimension), 0);
          RowFile kept =
              new RowFile(folder.resolve(names.numbers()), HalfFloats.rowBytes(dimension), 0)) {
        for (int row = 0; row < old.count(); row++) {
          long id = vectors.id(row);
          if (id > 0) {
            float[] vector = numbers.vector(row);
            codes.append(code.row(id, vector));
            kept.append(HalfFloats.row(vector));
            count++;
          }
        }
        codes.sync();
        kept.sync();
      }
      return new FlatHead(count, old.sequence(), names.codes(), names.numbers(), centre, count);
    }
  }

  private float[] centre(HalfFloats numbers) throws IOException {
    double[] sum = new double[vectors.head().dimension()];
    int count = 0;
    for (int row = 0; row < vectors.head().count(); row++) {
      if (vectors.id(row) > 0) {
        float[] vector = numbers.vector(row);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += vector[i];
        }
        count++;
      }
    }
    float[] centre = new float[sum.length];
    for (int i = 0; i < centre.length; i++) {
      centre[i] = (float) (sum[i] / Math.max(1, count));
    }
    return centre;
  }
}
