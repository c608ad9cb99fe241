package app.fovea.index.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Knows which decoder a format needs, and what to say where the system has none.
final class Decoders {
  private final SkiaDecoder skia = new SkiaDecoder();
  private final Decoder raster = new RasterDecoder();
  private final Decoder raw = new RawDecoder(skia);

  Decoder of(Format format) throws Refused {
    return switch (format) {
      case JPEG, WEBP -> skia;
      case PNG, GIF, BMP, TIFF, PSD, ICO -> raster;
      case CR3, RAF, ORF, RW2, TIFF_RAW -> raw;
      case HEIC, AVIF ->
          installed(HeifDecoder.library(), HeifDecoder::new, format, "libheif", "libheif1");
      case JPEG_XL ->
          installed(JpegXlDecoder.library(), JpegXlDecoder::new, format, "libjxl", "libjxl0.7");
      case JPEG_2000 ->
          installed(
              OpenJpegDecoder.library(), OpenJpegDecoder::new, format, "openjpeg", "libopenjp2-7");
    };
  }

  /// A picture that lies in other bytes.
  Decoded embedded(byte[] bytes, EmbeddedJpeg jpeg) throws Refused {
    return skia.decode(
        Arrays.copyOfRange(bytes, jpeg.offset(), bytes.length), Format.JPEG, Integer.MAX_VALUE);
  }

  /// The small picture in a HEIC or AVIF file.
  Optional<Decoded> miniature(Source source, Format format) throws IOException, Refused {
    Optional<HeifDecoder> decoder = HeifDecoder.library().map(HeifDecoder::new);
    return decoder.isEmpty() ? Optional.empty() : decoder.get().miniature(source, format);
  }

  private static Decoder installed(
      Optional<NativeLibrary> library,
      Function<NativeLibrary, Decoder> decoder,
      Format format,
      String name,
      String debian)
      throws Refused {
    return library.map(decoder).orElseThrow(() -> Missing.library(format, name, debian));
  }
}
