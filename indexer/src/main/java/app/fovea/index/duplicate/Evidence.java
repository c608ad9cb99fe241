package app.fovea.index.duplicate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What is known of pictures beyond their [Shot]s: too much to have for all of them at once, asked
/// for where it matters. For one thread.
public interface Evidence {
  /// Takes the vectors of pictures, one after another.
  interface Sink {
    void accept(long content, float[] vector) throws IOException;
  }

  /// Hands out every vector there is, unit length, also those of pictures that were not asked for.
  void vectors(Sink sink) throws IOException;

  /// Vectors that stand for the library; all of them where there are few.
  List<float[]> sample() throws IOException;

  Optional<float[]> vector(long content) throws IOException;

  Optional<Look> look(long content) throws IOException;

  /// Whether somebody worked on it: gave it stars or a label, or wrote keywords.
  boolean noted(long content) throws IOException;

  /// Every file with this content, the first is the one shown; a link to one of them is none.
  List<Shot.Copy> files(long content) throws IOException;
}
