package app.fovea.index.image;

import app.fovea.model.Input.Interpolation;

/// Resizes as Pillow does, to the bit: a horizontal pass, then a vertical one, each rounded to
/// eight bits, and the other way round for a very tall picture that becomes less high; alpha
/// multiplied in before and divided out after; palettes by nearest neighbour.
final class Resampler {
  private static final long VERY_TALL = 100;

  private Resampler() {}

  /// The wanted part of the resized picture, in the mode of the original.
  static PixelMap resize(PixelMap picture, Span across, Span down, Interpolation filter) {
    if (across.keeps(picture.width()) && down.keeps(picture.height())) {
      return crop(picture, across, down);
    }
    if (picture.mode() == Mode.PALETTE) {
      return nearest(picture, across, down);
    }
    PixelMap mixed = picture.mode().hasAlpha() ? Alpha.multiplied(picture) : picture;
    if (isVeryTall(picture) && down.size() < picture.height()) {
      mixed = passes(mixed, Span.whole(picture.width(), picture.width()), down, filter);
      mixed = passes(mixed, across, Span.whole(down.count(), down.count()), filter);
    } else {
      mixed = passes(mixed, across, down, filter);
    }
    return picture.mode().hasAlpha() ? Alpha.divided(mixed) : mixed;
  }

  private static boolean isVeryTall(PixelMap picture) {
    return picture.height() > VERY_TALL * picture.width();
  }

  private static PixelMap passes(PixelMap picture, Span across, Span down, Interpolation filter) {
    Kernel rows = kernel(down, picture.height(), filter);
    PixelMap wide = horizontal(picture, across, rows, filter);
    return down.keeps(picture.height()) ? cropRows(wide, rows) : vertical(wide, rows);
  }

  private static Kernel kernel(Span span, int inputs, Interpolation filter) {
    if (span.keeps(inputs)) {
      int[] starts = new int[span.count()];
      int[][] weights = new int[span.count()][];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = span.first() + i;
        weights[i] = new int[] {1 << Kernel.FRACTION_BITS};
      }
      return new Kernel(starts, weights);
    }
    return Kernel.of(
        inputs, span.from(), span.to(), span.size(), span.first(), span.count(), filter);
  }

  /// Rows that no output needs are left empty.
  private static PixelMap horizontal(
      PixelMap picture, Span across, Kernel rows, Interpolation filter) {
    boolean sameWidth = across.keeps(picture.width());
    int last = rows.starts().length - 1;
    int firstRow = rows.starts()[0];
    int endRow = rows.starts()[last] + rows.weights()[last].length;
    int bands = picture.mode().bands();
    int stride = picture.width() * bands;
    byte[] from = picture.samples();
    byte[] to = new byte[across.count() * picture.height() * bands];
    Kernel columns = kernel(across, picture.width(), filter);
    for (int y = firstRow; y < endRow; y++) {
      int target = y * across.count() * bands;
      if (sameWidth) {
        System.arraycopy(
            from, y * stride + across.first() * bands, to, target, across.count() * bands);
      } else {
        row(from, y * stride, to, target, bands, columns);
      }
    }
    return new PixelMap(across.count(), picture.height(), picture.mode(), to);
  }

  private static void row(
      byte[] from, int source, byte[] to, int target, int bands, Kernel columns) {
    int at = target;
    for (int x = 0; x < columns.starts().length; x++) {
      int[] weights = columns.weights()[x];
      int start = source + columns.starts()[x] * bands;
      if (bands == 3) {
        mixThree(from, start, weights, to, at);
      } else {
        for (int band = 0; band < bands; band++) {
          to[at + band] = mix(from, start + band, bands, weights);
        }
      }
      at += bands;
    }
  }

  private static void mixThree(byte[] from, int start, int[] weights, byte[] to, int at) {
    int red = 1 << (Kernel.FRACTION_BITS - 1);
    int green = red;
    int blue = red;
    int position = start;
    for (int weight : weights) {
      red += (from[position] & 0xff) * weight;
      green += (from[position + 1] & 0xff) * weight;
      blue += (from[position + 2] & 0xff) * weight;
      position += 3;
    }
    to[at] = clip(red);
    to[at + 1] = clip(green);
    to[at + 2] = clip(blue);
  }

  private static byte mix(byte[] from, int start, int step, int[] weights) {
    int sum = 1 << (Kernel.FRACTION_BITS - 1);
    int position = start;
    for (int weight : weights) {
      sum += (from[position] & 0xff) * weight;
      position += step;
    }
    return clip(sum);
  }

  private static PixelMap vertical(PixelMap picture, Kernel rows) {
    int stride = picture.width() * picture.mode().bands();
    int height = rows.starts().length;
    byte[] from = picture.samples();
    byte[] to = new byte[stride * height];
    int[] sums = new int[stride];
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(sums, 1 << (Kernel.FRACTION_BITS - 1));
      int source = rows.starts()[y] * stride;
      for (int weight : rows.weights()[y]) {
        for (int x = 0; x < stride; x++) {
          sums[x] += (from[source + x] & 0xff) * weight;
        }
        source += stride;
      }
      for (int x = 0; x < stride; x++) {
        to[y * stride + x] = clip(sums[x]);
      }
    }
    return new PixelMap(picture.width(), height, picture.mode(), to);
  }

  private static byte clip(int sum) {
    return (byte) Math.clamp(sum >> Kernel.FRACTION_BITS, 0, 255);
  }

  private static PixelMap cropRows(PixelMap picture, Kernel rows) {
    int height = rows.starts().length;
    return crop(
        picture,
        Span.whole(picture.width(), picture.width()),
        new Span(0, picture.height(), picture.height(), rows.starts()[0], height));
  }

  private static PixelMap crop(PixelMap picture, Span across, Span down) {
    if (across.count() == picture.width() && down.count() == picture.height()) {
      return picture;
    }
    int bands = picture.mode().bands();
    int stride = across.count() * bands;
    byte[] to = new byte[stride * down.count()];
    for (int y = 0; y < down.count(); y++) {
      int source = ((down.first() + y) * picture.width() + across.first()) * bands;
      System.arraycopy(picture.samples(), source, to, y * stride, stride);
    }
    return new PixelMap(across.count(), down.count(), picture.mode(), to, picture.palette());
  }

  private static PixelMap nearest(PixelMap picture, Span across, Span down) {
    int[] columns = sources(across, picture.width());
    int[] rows = sources(down, picture.height());
    byte[] to = new byte[columns.length * rows.length];
    for (int y = 0, at = 0; y < rows.length; y++) {
      for (int column : columns) {
        to[at++] = picture.samples()[rows[y] * picture.width() + column];
      }
    }
    return new PixelMap(columns.length, rows.length, picture.mode(), to, picture.palette());
  }

  /// Which input each wanted output takes; the position is a running sum because the reference's
  /// is, rounding errors included.
  private static int[] sources(Span span, int inputs) {
    double scale = (span.to() - span.from()) / span.size();
    double position = span.from() + scale * 0.5;
    int[] sources = new int[span.count()];
    for (int i = 0; i < span.first() + span.count(); i++, position += scale) {
      if (i >= span.first()) {
        sources[i - span.first()] = Math.min((int) position, inputs - 1);
      }
    }
    return sources;
  }
}
