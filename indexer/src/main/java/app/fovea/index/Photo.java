package app.fovea.index;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A catalogued picture: one content and every file that has it.
///
/// @param id the content's number in this library
/// @param contentId the content's key in hexadecimal
/// @param path the first of its files that is there, else the first known
/// @param copies its other files
/// @param width in pixels as shown, orientation applied
/// @param height in pixels as shown, orientation applied
/// @param taken local time of the camera, else the file's time
/// @param clock which of the two it is
/// @param camera maker and model
/// @param rating 0 to 5 stars: those that somebody gave in the library, else the file's own, else 0
/// @param online whether one of its files can be reached now
/// @param colour the dominant one, 0xRRGGBB: what is seen until the picture is
public record Photo(
    long id,
    String contentId,
    Path path,
    List<Path> copies,
    int width,
    int height,
    LocalDateTime taken,
    Clock clock,
    Optional<String> camera,
    Optional<Place> place,
    int rating,
    boolean online,
    int colour) {

  /// Whose time a photo goes by.
  public enum Clock {
    CAMERA,
    FILE
  }

  /// Degrees, north and east positive.
  public record Place(double latitude, double longitude) {}

  public Photo {
    copies = List.copyOf(copies);
  }

  /// The same with another of its files in front.
  Photo shownAt(Path copy) {
    List<Path> others =
        Stream.concat(Stream.of(path), copies.stream()).filter(it -> !it.equals(copy)).toList();
    return new Photo(
        id, contentId, copy, others, width, height, taken, clock, camera, place, rating, online,
        colour);
  }
}
