package app.fovea.index.image;

import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What the camera and other programs wrote into or beside a file: EXIF, IPTC and XMP.
///
/// @param taken local time of the camera
/// @param camera maker and model, without saying the maker twice
/// @param rating 0 to 5
public record Metadata(
    Optional<LocalDateTime> taken,
    Optional<String> camera,
    Optional<String> lens,
    Optional<Photo.Place> place,
    Optional<String> caption,
    List<String> keywords,
    Optional<Integer> rating) {

  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  /// What is written in and beside a file, without decoding it; damaged metadata is as good as
  /// none.
  public static Metadata of(Path file) {
    try {
      return Written.in(Source.of(file)).metadata();
    } catch (IOException | RuntimeException damaged) {
      // The library answers a hostile file with whatever exception it meets first.
      return NONE;
    }
  }

  public Metadata {
    keywords = List.copyOf(keywords);
  }
}
