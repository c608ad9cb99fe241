package app.fovea.index.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.Rational;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How a photo was exposed, as the camera wrote it.
///
/// @param seconds the shutter was open
/// @param aperture the f-number
/// @param focalLength in millimetres, as the lens has it
public record Exposure(
    Optional<Double> seconds,
    Optional<Double> aperture,
    Optional<Integer> iso,
    Optional<Double> focalLength) {

  /// What the file says; empty where it says nothing or cannot be read.
  public static Optional<Exposure> of(Path file) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return ImageMetadataReader.readMetadata(stream, Files.size(file))
          .getDirectoriesOfType(ExifSubIFDDirectory.class)
          .stream()
          .map(Exposure::in)
          .filter(Exposure::saysSomething)
          .findFirst();
    } catch (IOException | ImageProcessingException | RuntimeException damaged) {
      // The library answers a hostile file with whatever exception it meets first.
      return Optional.empty();
    }
  }

  private static Exposure in(ExifSubIFDDirectory exif) {
    return new Exposure(
        positive(exif, ExifDirectoryBase.TAG_EXPOSURE_TIME),
        positive(exif, ExifDirectoryBase.TAG_FNUMBER),
        Optional.ofNullable(exif.getInteger(ExifDirectoryBase.TAG_ISO_EQUIVALENT))
            .filter(iso -> iso > 0),
        positive(exif, ExifDirectoryBase.TAG_FOCAL_LENGTH));
  }

  private static Optional<Double> positive(ExifSubIFDDirectory exif, int tag) {
    return Optional.ofNullable(exif.getRational(tag))
        .filter(number -> number.getDenominator() != 0)
        .map(Rational::doubleValue)
        .filter(number -> number > 0);
  }

  private boolean saysSomething() {
    return seconds.isPresent()
        || aperture.isPresent()
        || iso.isPresent()
        || focalLength.isPresent();
  }
}
