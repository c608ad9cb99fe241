package app.fovea.index.duplicate;

/// What makes one encoding of a picture worth more than another.
///
/// @param format short name, such as "JPEG"
public record Quality(int width, int height, String format) implements Comparable<Quality> {
  long pixels() {
    return (long) width * height;
  }

  /// 2 for the camera's own data, 1 for what lost nothing since, 0 for the rest.
  int fidelity() {
    if (format.contains("RAW")) {
      return 2;
    }
    return switch (format) {
      case "TIFF", "PNG", "Photoshop", "BMP" -> 1;
      default -> 0;
    };
  }

  @Override
  public int compareTo(Quality other) {
    int fidelity = Integer.compare(fidelity() == 2 ? 1 : 0, other.fidelity() == 2 ? 1 : 0);
    if (fidelity != 0) {
      return fidelity;
    }
    int pixels = Long.compare(pixels(), other.pixels());
    return pixels != 0 ? pixels : Integer.compare(fidelity(), other.fidelity());
  }

  @Override
  public String toString() {
    return "%d x %d %s".formatted(width, height, format);
  }
}
