package app.fovea.index.image;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.impl.Native;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// JPEG, scaled while it is decoded, and WebP.
final class SkiaDecoder implements Decoder {
  /// Below this many pixels a scaled decode is not exact enough.
  private static final long SCALED_FROM_PIXELS = 2_000_000;

  // What the native call answers; the library's own wrapper makes all but the first exceptions, and
  // loses what an incomplete file did have.
  private static final int DECODED = 0;
  private static final int INCOMPLETE = 1;

  private static final int LEAST_LONG_SIDE = Thumbnail.LONG_SIDE;

  @Override
  public Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused {
    return decode(source.bytes(format), format, shortSide);
  }

  /// The same of bytes in memory.
  Decoded decode(byte[] bytes, Format format, int shortSide) throws Refused {
    try (Data data = Data.makeFromBytes(bytes);
        Codec codec = open(data, format)) {
      ImageInfo info = codec.getImageInfo();
      int width = info.getWidth();
      int height = info.getHeight();
      Budget.check(format, width, height, Budget.PIXELS);
      requireContent(bytes.length, format, width, height);
      int eighths = format == Format.JPEG ? eighths(width, height, shortSide) : 8;
      int scaledWidth = scaled(width, eighths);
      int scaledHeight = scaled(height, eighths);
      Budget.check(format, scaledWidth, scaledHeight, Budget.WHOLE_PIXELS);
      PixelMap bitmap = read(codec, format, scaledWidth, scaledHeight);
      return new Decoded(
          bitmap,
          width,
          height,
          width * eighths / 8.0,
          height * eighths / 8.0,
          Orientation.of(codec.getEncodedOrigin().ordinal()),
          Optional.empty());
    }
  }

  /// Even an empty block of a JPEG file takes a bit: a short file that says it is large is damaged,
  /// or made to waste memory.
  private static void requireContent(long size, Format format, long width, long height)
      throws Refused {
    long blocks = width * height / 64;
    if (format == Format.JPEG && size * 8 < blocks / 2) {
      throw Completeness.damaged(format, null);
    }
  }

  private static Codec open(Data data, Format format) throws Refused {
    try {
      return Codec.makeFromData(data);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.NO_HEADER.because(unknown, format.title());
    }
  }

  /// The smallest scale, in eighths, that leaves enough pixels for both products.
  private static int eighths(int width, int height, int shortSide) {
    if ((long) width * height < SCALED_FROM_PIXELS) {
      return 8;
    }
    int eighths = 1;
    while (eighths < 8
        && (Math.min(width, height) * (long) eighths < shortSide * 8L
            || Math.max(width, height) * (long) eighths < LEAST_LONG_SIDE * 8L)) {
      eighths++;
    }
    return eighths;
  }

  private static int scaled(int side, int eighths) {
    return Math.toIntExact((side * (long) eighths + 7) / 8);
  }

  private static PixelMap read(Codec codec, Format format, int width, int height) throws Refused {
    boolean opaque = codec.getImageInfo().isOpaque();
    ImageInfo wanted =
        new ImageInfo(
            width,
            height,
            ColorType.RGBA_8888,
            opaque ? ColorAlphaType.OPAQUE : ColorAlphaType.UNPREMUL,
            ColorSpace.getSRGB());
    try (Bitmap bitmap = new Bitmap()) {
      bitmap.allocPixels(wanted);
      int result = Codec._nReadPixels(Native.getPtr(codec), Native.getPtr(bitmap), 0, -1);
      if (result != DECODED && result != INCOMPLETE) {
        throw Completeness.damaged(format, null);
      }
      byte[] rgba = new byte[4 * width * height];
      pixels(bitmap, format).get(rgba);
      if (result == INCOMPLETE && isMostlyMissing(rgba, width, height)) {
        throw Completeness.damaged(format, null);
      }
      return opaque
          ? new PixelMap(width, height, Mode.RGB, withoutAlpha(rgba))
          : new PixelMap(width, height, Mode.RGBA, rgba);
    }
  }

  /// The bitmap's own memory, rows without padding.
  private static ByteBuffer pixels(Bitmap bitmap, Format format) throws Refused {
    Pixmap pixmap = bitmap.peekPixels();
    if (pixmap == null) {
      throw Completeness.damaged(format, null);
    }
    try (pixmap) {
      return pixmap.getBuffer();
    }
  }

  /// Rows that were not decoded are left black or transparent.
  private static boolean isMostlyMissing(byte[] rgba, int width, int height) {
    int end = rgba.length;
    while (end > 0 && rgba[end - 4] == 0 && rgba[end - 3] == 0 && rgba[end - 2] == 0) {
      end -= 4;
    }
    return end / (4 * width) < height / 2;
  }

  private static byte[] withoutAlpha(byte[] rgba) {
    byte[] rgb = new byte[rgba.length / 4 * 3];
    for (int from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
      rgb[to] = rgba[from];
      rgb[to + 1] = rgba[from + 1];
      rgb[to + 2] = rgba[from + 2];
    }
    return rgb;
  }
}
