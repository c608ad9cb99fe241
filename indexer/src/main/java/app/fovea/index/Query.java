package app.fovea.index;

import java.nio.file.Path;
import java.util.List;

/// What can be asked. The parts are added up as unit vectors with their weights.
public record Query(List<Part> parts) {
  /// One thing that a photo should, or with a negative weight should not, look like.
  public sealed interface Part {
    double weight();
  }

  /// Something said in words.
  public record Words(String text, double weight) implements Part {}

  /// Something that looks like the picture in that file.
  public record Picture(Path file, double weight) implements Part {}

  public Query {
    parts = List.copyOf(parts);
  }

  /// The query that consists of these words alone.
  public static Query words(String text) {
    return new Query(List.of(new Words(text, 1)));
  }
}
