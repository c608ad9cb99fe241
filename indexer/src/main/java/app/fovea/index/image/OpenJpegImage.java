package app.fovea.index.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// OpenJPEG's `opj_image_t`, which has had this layout for all of version 2.
record OpenJpegImage(MemorySegment image) {
  private static final long IMAGE_BYTES = 48;
  private static final long COMPONENT_BYTES = 64;
  private static final int SYCC = 3;
  private static final int CMYK = 5;

  OpenJpegImage {
    image = image.reinterpret(IMAGE_BYTES);
  }

  long width() {
    return Integer.toUnsignedLong(image.get(JAVA_INT, 8))
        - Integer.toUnsignedLong(image.get(JAVA_INT, 0));
  }

  long height() {
    return Integer.toUnsignedLong(image.get(JAVA_INT, 12))
        - Integer.toUnsignedLong(image.get(JAVA_INT, 4));
  }

  Decoded decoded(Format format) throws Refused {
    int width = Math.toIntExact(width());
    int height = Math.toIntExact(height());
    int count = Math.min(image.get(JAVA_INT, 16), 4);
    int space = image.get(JAVA_INT, 20);
    Mode mode =
        switch (count) {
          case 1 -> Mode.GREY;
          case 2 -> Mode.GREY_ALPHA;
          case 3 -> Mode.RGB;
          case 4 -> space == CMYK ? Mode.CMYK : Mode.RGBA;
          default -> throw Completeness.damaged(format, null);
        };
    byte[] samples = new byte[width * height * count];
    for (int i = 0; i < count; i++) {
      new Component(component(i)).copy(samples, i, count, width, height, format);
    }
    if (space == SYCC && count >= 3) {
      Ycc.toRgb(samples, count);
    }
    return Decoded.full(new PixelMap(width, height, mode, samples), Orientation.UPRIGHT, profile());
  }

  private MemorySegment component(int index) {
    return image
        .get(ADDRESS, 24)
        .reinterpret((index + 1) * COMPONENT_BYTES)
        .asSlice(index * COMPONENT_BYTES);
  }

  private Optional<byte[]> profile() {
    MemorySegment bytes = image.get(ADDRESS, 32);
    int size = image.get(JAVA_INT, 40);
    return bytes.equals(MemorySegment.NULL) || size <= 0 || size > Budget.PROFILE_BYTES
        ? Optional.empty()
        : Optional.of(OpenJpegDecoder.bytes(bytes, size));
  }

  /// One `opj_image_comp_t`, perhaps with fewer samples than the picture has pixels.
  private record Component(MemorySegment component) {
    private void copy(byte[] samples, int band, int bands, int width, int height, Format format)
        throws Refused {
      int columns = component.get(JAVA_INT, 8);
      int rows = component.get(JAVA_INT, 12);
      MemorySegment data = component.get(ADDRESS, 48);
      if (columns <= 0 || rows <= 0 || data.equals(MemorySegment.NULL)) {
        throw Completeness.damaged(format, null);
      }
      int precision = component.get(JAVA_INT, 24);
      int shift = component.get(JAVA_INT, 32) == 0 ? 0 : 1 << (precision - 1);
      int most = (1 << Math.min(precision, 30)) - 1;
      MemorySegment values = data.reinterpret(4L * columns * rows);
      for (int y = 0; y < height; y++) {
        long row = (long) Math.min((long) y * rows / height, rows - 1) * columns;
        for (int x = 0; x < width; x++) {
          long column = Math.min((long) x * columns / width, columns - 1);
          long value = values.getAtIndex(JAVA_INT, row + column) + (long) shift;
          samples[(y * width + x) * bands + band] =
              (byte) (Math.clamp(value, 0, most) * 255L / most);
        }
      }
    }
  }
}
