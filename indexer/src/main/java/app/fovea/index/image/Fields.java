package app.fovea.index.image;

import app.fovea.index.Photo;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Chooses, for each thing that is known of a picture, among the places where it can be written:
/// sidecars and XMP first for what people decide, EXIF first for what cameras know.
///
/// @param xmp sidecars before the file's own packets
record Fields(Metadata inside, List<Xmp> xmp) {
  app.fovea.index.image.Metadata metadata() {
    return new app.fovea.index.image.Metadata(
        taken(), camera(), lens(), place(), caption(), keywords(), rating());
  }

  private Optional<LocalDateTime> taken() {
    Stream<Optional<LocalDateTime>> dates =
        Stream.of(
                first(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL).stream(),
                first(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_DIGITIZED).stream(),
                xmp.stream().flatMap(packet -> packet.dates().stream()),
                iptcDate().stream(),
                gpsDate().stream(),
                first(ExifIFD0Directory.class, ExifDirectoryBase.TAG_DATETIME).stream())
            .flatMap(Function.identity())
            .map(Moment::parse);
    return dates.flatMap(Optional::stream).findFirst();
  }

  private Optional<String> iptcDate() {
    return first(IptcDirectory.class, IptcDirectory.TAG_DATE_CREATED)
        .map(
            date ->
                date
                    + " "
                    + first(IptcDirectory.class, IptcDirectory.TAG_TIME_CREATED)
                        .orElse("00:00:00"));
  }

  private Optional<String> gpsDate() {
    return first(GpsDirectory.class, GpsDirectory.TAG_DATE_STAMP)
        .map(
            date ->
                date
                    + " "
                    + first(GpsDirectory.class, GpsDirectory.TAG_TIME_STAMP)
                        .filter(time -> time.contains(":"))
                        .orElse("00:00:00"));
  }

  private Optional<String> camera() {
    Optional<String> maker =
        first(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MAKE).or(() -> any(Xmp::maker));
    Optional<String> model =
        first(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MODEL).or(() -> any(Xmp::model));
    return model.map(name -> maker.map(make -> joined(make, name)).orElse(name)).or(() -> maker);
  }

  private static String joined(String maker, String model) {
    String brand = maker.split(" ", 2)[0];
    return model.regionMatches(true, 0, brand, 0, brand.length()) ? model : maker + " " + model;
  }

  private Optional<String> lens() {
    return first(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_LENS_MODEL)
        .or(() -> any(Xmp::lens));
  }

  private Optional<Photo.Place> place() {
    return Stream.concat(
            xmp.stream().map(Xmp::place).flatMap(Optional::stream),
            inside.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(Objects::nonNull)
                .map(Fields::place))
        .filter(Fields::isOnEarth)
        .findFirst();
  }

  private static Photo.Place place(GeoLocation location) {
    return new Photo.Place(location.getLatitude(), location.getLongitude());
  }

  /// Exactly 0, 0 is what cameras write that have not found a satellite.
  private static boolean isOnEarth(Photo.Place place) {
    return Math.abs(place.latitude()) <= 90
        && Math.abs(place.longitude()) <= 180
        && (place.latitude() != 0 || place.longitude() != 0);
  }

  private Optional<String> caption() {
    return any(Xmp::caption)
        .or(() -> first(IptcDirectory.class, IptcDirectory.TAG_CAPTION))
        .or(() -> first(ExifIFD0Directory.class, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION));
  }

  private List<String> keywords() {
    Set<String> words = new LinkedHashSet<>();
    xmp.forEach(packet -> words.addAll(packet.keywords()));
    for (IptcDirectory iptc : inside.getDirectoriesOfType(IptcDirectory.class)) {
      Optional.ofNullable(iptc.getStringArray(IptcDirectory.TAG_KEYWORDS))
          .ifPresent(found -> words.addAll(Arrays.asList(found)));
    }
    return words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }

  private Optional<Integer> rating() {
    return any(Xmp::rating)
        .or(
            () ->
                inside.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                    .map(exif -> exif.getInteger(ExifDirectoryBase.TAG_RATING))
                    .filter(Objects::nonNull)
                    .map(stars -> Math.clamp(stars, 0, 5))
                    .findFirst());
  }

  private <T> Optional<T> any(Function<Xmp, Optional<T>> field) {
    return xmp.stream().map(field).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> first(Class<? extends Directory> kind, int tag) {
    return inside.getDirectoriesOfType(kind).stream()
        .map(directory -> directory.getString(tag))
        .filter(Objects::nonNull)
        .map(text -> text.replace('\0', ' ').strip().replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
