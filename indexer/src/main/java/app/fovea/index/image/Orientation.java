package app.fovea.index.image;

/// How stored pixels become an upright picture: the eight values of EXIF.
///
/// Rows and columns are swapped first, then columns and rows are reversed.
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  UPSIDE_DOWN_MIRRORED(false, false, true),
  TRANSPOSED(true, false, false),
  QUARTER_RIGHT(true, true, false),
  TRANSVERSED(true, true, true),
  QUARTER_LEFT(true, false, true);

  private final boolean swapped;
  private final boolean columnsReversed;
  private final boolean rowsReversed;

  Orientation(boolean swapped, boolean columnsReversed, boolean rowsReversed) {
    this.swapped = swapped;
    this.columnsReversed = columnsReversed;
    this.rowsReversed = rowsReversed;
  }

  /// The orientation that EXIF calls `value`; anything but 1 to 8 means upright.
  static Orientation of(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  /// Whether width and height change places.
  boolean swapsSides() {
    return swapped;
  }

  PixelMap apply(PixelMap stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapped ? stored.height() : stored.width();
    int height = swapped ? stored.width() : stored.height();
    int bands = stored.mode().bands();
    byte[] from = stored.samples();
    byte[] to = new byte[from.length];
    for (int y = 0, at = 0; y < height; y++) {
      int row = rowsReversed ? height - 1 - y : y;
      for (int x = 0; x < width; x++, at += bands) {
        int column = columnsReversed ? width - 1 - x : x;
        int source = (swapped ? column * stored.width() + row : row * width + column) * bands;
        for (int band = 0; band < bands; band++) {
          to[at + band] = from[source + band];
        }
      }
    }
    return new PixelMap(width, height, stored.mode(), to, stored.palette());
  }
}
