package app.fovea.index.vector;

import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;

/// Answers from the vectors that were committed when it was opened or last refreshed. Safe for
/// concurrent use.
public interface NearestVectors extends AutoCloseable {
  /// At most `k` vectors that are nearest to a unit vector, nearest first.
  ///
  /// @param allowed which ids may be in the answer; may be asked from several threads
  List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException;

  /// The catalog's sequence of the last vector that answers come from; 0 when there is none.
  long sequence();

  /// From now on answers come from the last commit, also from that of another process. Questions
  /// that are being answered are not disturbed. When it fails, open another.
  void refresh() throws IOException;

  @Override
  void close() throws IOException;
}
