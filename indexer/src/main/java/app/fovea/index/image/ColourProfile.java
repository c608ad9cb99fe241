package app.fovea.index.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Applies an ICC profile to pixels that have been made small, which costs next to nothing there.
final class ColourProfile {
  private ColourProfile() {}

  /// The picture in sRGB without alpha. A profile that is damaged, or that does not fit the
  /// picture's bands, is as good as none.
  static PixelMap toSrgb(PixelMap picture, Optional<byte[]> profile) {
    PixelMap plain = new PixelMap(picture.width(), picture.height(), Mode.RGB, picture.rgb());
    if (profile.isEmpty()) {
      return plain;
    }
    try {
      ICC_Profile from = ICC_Profile.getInstance(profile.get());
      if (isSrgb(from)) {
        return plain;
      }
      PixelMap source = bands(picture, from.getNumComponents(), plain);
      return source.mode().bands() == from.getNumComponents() ? convert(source, from) : plain;
    } catch (IllegalArgumentException | CMMException damaged) {
      return plain;
    }
  }

  /// By its name, which is plain text in old profiles and UTF-16 in new ones.
  private static boolean isSrgb(ICC_Profile profile) {
    byte[] name = profile.getData(ICC_Profile.icSigProfileDescriptionTag);
    return name != null
        && new String(name, StandardCharsets.ISO_8859_1).replace("\0", "").contains("sRGB");
  }

  private static PixelMap bands(PixelMap picture, int wanted, PixelMap plain) {
    boolean grey = picture.mode() == Mode.GREY || picture.mode() == Mode.GREY_ALPHA;
    if (wanted == 1 && grey) {
      byte[] samples = new byte[picture.width() * picture.height()];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = plain.samples()[3 * i];
      }
      return new PixelMap(picture.width(), picture.height(), Mode.GREY, samples);
    }
    return picture.mode() == Mode.CMYK ? picture : grey ? picture : plain;
  }

  private static PixelMap convert(PixelMap source, ICC_Profile profile) {
    byte[] samples = new byte[3 * source.width() * source.height()];
    PixelMap target = new PixelMap(source.width(), source.height(), Mode.RGB, samples);
    ColorSpace from = new ICC_ColorSpace(profile);
    ColorSpace to = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    new ColorConvertOp(from, to, null).filter(raster(source), raster(target));
    return target;
  }

  private static WritableRaster raster(PixelMap bitmap) {
    int bands = bitmap.mode().bands();
    int[] offsets = new int[bands];
    for (int band = 0; band < bands; band++) {
      offsets[band] = band;
    }
    PixelInterleavedSampleModel model =
        new PixelInterleavedSampleModel(
            DataBuffer.TYPE_BYTE,
            bitmap.width(),
            bitmap.height(),
            bands,
            bitmap.width() * bands,
            offsets);
    DataBufferByte buffer = new DataBufferByte(bitmap.samples(), bitmap.samples().length);
    return Raster.createWritableRaster(model, buffer, null);
  }
}
