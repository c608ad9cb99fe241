package app.fovea.index.image;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The size of the picture that RAW data would develop to.
record RawSize(int width, int height) {
  private static final int DNG_VERSION = 0xc612;
  private static final Set<Integer> SENSOR_COLOURS = Set.of(32803, 34892);
  private static final Set<Integer> CAMERA_COMPRESSIONS = Set.of(32767, 32769, 32770, 34713, 65535);

  /// Whether a file that is built like a TIFF file holds RAW data.
  static boolean isRaw(Metadata inside, byte[] head) {
    return head.length > 9 && head[8] == 'C' && head[9] == 'R'
        || inside.getDirectoriesOfType(ExifDirectoryBase.class).stream().anyMatch(RawSize::isRaw);
  }

  private static boolean isRaw(Directory directory) {
    return directory.containsTag(DNG_VERSION)
        || contains(
            SENSOR_COLOURS, directory.getInteger(ExifDirectoryBase.TAG_PHOTOMETRIC_INTERPRETATION))
        || contains(CAMERA_COMPRESSIONS, directory.getInteger(ExifDirectoryBase.TAG_COMPRESSION));
  }

  private static boolean contains(Set<Integer> values, @Nullable Integer value) {
    return value != null && values.contains(value);
  }

  /// The largest size that is written anywhere in a RAW file.
  static Optional<RawSize> of(Metadata inside) {
    Stream<RawSize> exif =
        inside.getDirectoriesOfType(ExifDirectoryBase.class).stream()
            .flatMap(
                directory ->
                    Stream.of(
                        size(
                            directory.getInteger(ExifDirectoryBase.TAG_IMAGE_WIDTH),
                            directory.getInteger(ExifDirectoryBase.TAG_IMAGE_HEIGHT)),
                        size(
                            directory.getInteger(ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH),
                            directory.getInteger(ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT))))
            .flatMap(Optional::stream);
    Stream<RawSize> panasonic =
        inside.getDirectoriesOfType(PanasonicRawIFD0Directory.class).stream()
            .map(RawSize::sensor)
            .flatMap(Optional::stream);
    return Stream.concat(exif, panasonic)
        .max(Comparator.comparingLong(size -> (long) size.width * size.height));
  }

  private static Optional<RawSize> sensor(PanasonicRawIFD0Directory directory) {
    Integer top = directory.getInteger(PanasonicRawIFD0Directory.TagSensorTopBorder);
    Integer left = directory.getInteger(PanasonicRawIFD0Directory.TagSensorLeftBorder);
    Integer bottom = directory.getInteger(PanasonicRawIFD0Directory.TagSensorBottomBorder);
    Integer right = directory.getInteger(PanasonicRawIFD0Directory.TagSensorRightBorder);
    return top == null || left == null || bottom == null || right == null
        ? Optional.empty()
        : size(right - left, bottom - top);
  }

  private static Optional<RawSize> size(@Nullable Integer width, @Nullable Integer height) {
    return width != null && height != null && width > 0 && height > 0
        ? Optional.of(new RawSize(width, height))
        : Optional.empty();
  }
}
