package app.fovea.index;

import app.fovea.index.image.Exposure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Everything that is known of one photo.
///
/// @param exposure read from the file itself; empty while that is out of reach
/// @param bytes the file's size
/// @param excluded whether results leave it out
public record PhotoDetails(
    Photo photo,
    Optional<String> lens,
    Optional<Exposure> exposure,
    String format,
    long bytes,
    Optional<String> caption,
    List<String> keywords,
    List<Given> labels,
    boolean excluded) {
  /// A label that the photo has.
  ///
  /// @param probability as a model sees it; empty where a person said so
  public record Given(String label, OptionalDouble probability) {}

  public PhotoDetails {
    keywords = List.copyOf(keywords);
    labels = List.copyOf(labels);
  }
}
