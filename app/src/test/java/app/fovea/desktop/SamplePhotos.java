package app.fovea.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Photos in somebody's home, made of those in some folders: of several years, some of them on a
/// drive of their own, some with a place, and some that nobody could show.
///
/// @param home of whoever the pictures are from
record SamplePhotos(Path home) {
  /// Days between two outings.
  private static final int OUTINGS = 53;

  private static final int PHOTOS_OF_AN_OUTING = 9;
  private static final LocalDateTime LAST = LocalDateTime.of(2026, 9, 20, 15, 10);

  private static final List<String> PLACES =
      List.of(
          taken("52,31N", "13,24E"),
          taken("48,51N", "2,21E"),
          taken("40,25N", "3,42W"),
          taken("35,41N", "139,41E"),
          taken("31,14N", "121,28E"),
          taken("40,43N", "74,0W"),
          taken("33,52S", "151,12E"),
          taken("1,17S", "36,49E"));

  /// The photos where people have them, and among them some that nobody could show.
  Path make(List<Path> sources) throws IOException {
    Path pictures = Files.createDirectories(home.resolve("Pictures"));
    for (Path from : sources) {
      Path to = Files.createDirectories(pictures.resolve(from.getFileName()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    date(pictures);
    takeAlong(pictures);
    Path broken = Files.createDirectories(pictures.resolve("card-2"));
    Files.writeString(broken.resolve("notes.jpg"), "milk, eggs, bread");
    Files.write(broken.resolve("IMG_0042.jpg"), new byte[0]);
    return pictures;
  }

  /// As if they were taken at some outings of the last years, of which each has photos of both
  /// folders.
  private static void date(Path pictures) throws IOException {
    List<Path> photos;
    try (Stream<Path> files = Files.walk(pictures)) {
      photos = files.filter(Files::isRegularFile).sorted().toList();
    }
    int outings = Math.max(1, photos.size() / PHOTOS_OF_AN_OUTING);
    for (int number = 0; number < photos.size(); number++) {
      LocalDateTime taken =
          LAST.minusDays((long) number % outings * OUTINGS).minusMinutes(7L * number / outings);
      Files.setLastModifiedTime(photos.get(number), FileTime.from(taken.toInstant(ZoneOffset.UTC)));
    }
  }

  /// Moves some photos to a folder of their own, as on a drive that can be taken away, and says of
  /// others where they were taken.
  private void takeAlong(Path pictures) throws IOException {
    Path drive = Files.createDirectories(drive());
    List<Path> photos;
    try (Stream<Path> files = Files.walk(pictures)) {
      photos = files.filter(Files::isRegularFile).sorted().limit(2 * PLACES.size()).toList();
    }
    for (int number = 0; number < photos.size(); number++) {
      Path photo = photos.get(number);
      if (number % 2 == 0) {
        Files.move(photo, drive.resolve(photo.getFileName()));
      } else {
        Path sidecar = photo.resolveSibling(photo.getFileName() + ".xmp");
        Files.writeString(sidecar, PLACES.get(number / 2));
        Files.setLastModifiedTime(sidecar, Files.getLastModifiedTime(photo));
      }
    }
  }

  /// Where it can be taken away.
  Path drive() {
    return home.resolve("Travel drive");
  }

  private static String taken(String latitude, String longitude) {
    return """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
     <rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"
      exif:GPSLatitude="%s" exif:GPSLongitude="%s"/>
    </rdf:RDF></x:xmpmeta>
    """
        .formatted(latitude, longitude);
  }
}
