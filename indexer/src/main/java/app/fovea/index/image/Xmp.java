package app.fovea.index.image;

import app.fovea.index.Photo;
import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One XMP packet, of a file or of a sidecar.
record Xmp(XMPMeta packet) {
  private static final String REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/";
  private static final String AUX = "http://ns.adobe.com/exif/1.0/aux/";
  private static final String LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/";
  private static final int MOST_ITEMS = 10_000;
  private static final Pattern COORDINATE =
      Pattern.compile("(\\d+),(\\d+(?:\\.\\d+)?)(?:,(\\d+(?:\\.\\d+)?))?([NSEW])");

  Optional<String> caption() {
    return localized("description").or(() -> localized("title"));
  }

  Optional<Integer> rating() {
    return text(XMPConst.NS_XMP, "Rating").flatMap(Xmp::stars);
  }

  /// Subjects, the last step of hierarchical ones, and names of people in regions.
  List<String> keywords() {
    List<String> words = new ArrayList<>(items(XMPConst.NS_DC, "subject"));
    for (String path : items(LIGHTROOM, "hierarchicalSubject")) {
      words.add(path.substring(path.lastIndexOf('|') + 1));
    }
    words.addAll(people());
    return words;
  }

  /// When the picture was taken, as programs write it, most trusted first.
  List<String> dates() {
    List<String> dates = new ArrayList<>();
    text(XMPConst.NS_EXIF, "DateTimeOriginal").ifPresent(dates::add);
    text(XMPConst.NS_PHOTOSHOP, "DateCreated").ifPresent(dates::add);
    text(XMPConst.NS_XMP, "CreateDate").ifPresent(dates::add);
    text(XMPConst.NS_EXIF, "GPSTimeStamp").ifPresent(dates::add);
    return dates;
  }

  Optional<String> maker() {
    return text(XMPConst.NS_TIFF, "Make");
  }

  Optional<String> model() {
    return text(XMPConst.NS_TIFF, "Model");
  }

  Optional<String> lens() {
    return text(AUX, "Lens").or(() -> text(XMPConst.NS_EXIF_AUX, "Lens"));
  }

  Optional<Photo.Place> place() {
    Optional<Double> latitude = text(XMPConst.NS_EXIF, "GPSLatitude").flatMap(Xmp::degrees);
    Optional<Double> longitude = text(XMPConst.NS_EXIF, "GPSLongitude").flatMap(Xmp::degrees);
    return latitude.flatMap(north -> longitude.map(east -> new Photo.Place(north, east)));
  }

  private List<String> people() {
    List<String> names = new ArrayList<>();
    String list = "mwg-rs:Regions/mwg-rs:RegionList";
    for (int i = 1; i <= count(REGIONS, list); i++) {
      text(REGIONS, list + "[" + i + "]/mwg-rs:Name").ifPresent(names::add);
    }
    return names;
  }

  private List<String> items(String schema, String array) {
    List<String> items = new ArrayList<>();
    for (int i = 1; i <= count(schema, array); i++) {
      text(schema, array + "[" + i + "]").ifPresent(items::add);
    }
    return items;
  }

  private int count(String schema, String array) {
    try {
      return Math.min(packet.countArrayItems(schema, array), MOST_ITEMS);
    } catch (XMPException notAnArray) {
      return 0;
    }
  }

  private Optional<String> text(String schema, String property) {
    try {
      return value(packet.getProperty(schema, property));
    } catch (XMPException damaged) {
      return Optional.empty();
    }
  }

  private Optional<String> localized(String property) {
    try {
      return value(packet.getLocalizedText(XMPConst.NS_DC, property, null, XMPConst.X_DEFAULT));
    } catch (XMPException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(@org.jspecify.annotations.Nullable XMPProperty property) {
    return property == null
        ? Optional.empty()
        : Optional.ofNullable(property.getValue()).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Optional<Integer> stars(String text) {
    try {
      return Optional.of(Math.clamp(Math.round(Double.parseDouble(text)), 0, 5));
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<Double> degrees(String text) {
    Matcher parts = COORDINATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
    double degrees =
        Integer.parseInt(parts.group(1)) + Double.parseDouble(parts.group(2)) / 60 + seconds / 3600;
    return Optional.of("SW".contains(parts.group(4)) ? -degrees : degrees);
  }
}
