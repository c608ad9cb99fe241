package app.fovea.index.image;

import app.fovea.model.Input.Interpolation;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeJPEGAlphaMode;
import io.github.humbleui.skija.EncodeJPEGDownsampleMode;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.io.IOException;

/// What people see of a picture in a grid.
///
/// @param jpeg upright, transparent parts on white
/// @param colour the dominant one, 0xRRGGBB
record Thumbnail(byte[] jpeg, int colour) {
  static final int LONG_SIDE = 320;

  private static final EncodeJPEGOptions OPTIONS =
      new EncodeJPEGOptions(82, EncodeJPEGDownsampleMode.DS_420, EncodeJPEGAlphaMode.IGNORE);

  /// Shrinks an upright picture; small ones keep their size.
  static Thumbnail of(Decoded picture) throws IOException {
    double scale = Math.min((double) LONG_SIDE / Math.max(picture.width(), picture.height()), 1);
    int width = Math.max((int) Math.round(picture.width() * scale), 1);
    int height = Math.max((int) Math.round(picture.height() * scale), 1);
    Span across = new Span(0, picture.spanX(), width, 0, width);
    Span down = new Span(0, picture.spanY(), height, 0, height);
    PixelMap small =
        Resampler.resize(picture.bitmap().mixable(), across, down, Interpolation.BILINEAR);
    PixelMap shown = ColourProfile.toSrgb(Alpha.onWhite(small), picture.profile());
    return new Thumbnail(encode(shown), dominant(shown.samples()));
  }

  private static byte[] encode(PixelMap picture) throws IOException {
    ImageInfo info =
        new ImageInfo(
            picture.width(), picture.height(), ColorType.RGBA_8888, ColorAlphaType.OPAQUE);
    try (Image image = Image.makeRasterFromBytes(info, opaque(picture), picture.width() * 4L);
        Data data = EncoderJPEG.encode(image, OPTIONS)) {
      if (data == null) {
        throw new IOException("the thumbnail could not be written");
      }
      return data.getBytes();
    }
  }

  private static byte[] opaque(PixelMap picture) {
    byte[] rgb = picture.samples();
    byte[] rgba = new byte[rgb.length / 3 * 4];
    for (int from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
      rgba[to] = rgb[from];
      rgba[to + 1] = rgb[from + 1];
      rgba[to + 2] = rgb[from + 2];
      rgba[to + 3] = (byte) 255;
    }
    return rgba;
  }

  /// The mean of the fullest of 512 boxes of similar colours.
  private static int dominant(byte[] rgb) {
    int[] counts = new int[512];
    long[][] sums = new long[512][3];
    for (int at = 0; at < rgb.length; at += 3) {
      int box = (rgb[at] & 0xe0) << 1 | (rgb[at + 1] & 0xe0) >> 2 | (rgb[at + 2] & 0xe0) >> 5;
      counts[box]++;
      for (int band = 0; band < 3; band++) {
        sums[box][band] += rgb[at + band] & 0xff;
      }
    }
    int fullest = 0;
    for (int box = 1; box < counts.length; box++) {
      fullest = counts[box] > counts[fullest] ? box : fullest;
    }
    int colour = 0;
    for (long sum : sums[fullest]) {
      colour = colour << 8 | Math.toIntExact(sum / counts[fullest]);
    }
    return colour;
  }
}
