package app.fovea.index.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Camera RAW by the largest preview that the camera put into the file.
final class RawDecoder implements Decoder {
  private final SkiaDecoder jpeg;

  RawDecoder(SkiaDecoder jpeg) {
    this.jpeg = jpeg;
  }

  @Override
  public Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused {
    byte[] bytes = source.bytes(format);
    List<EmbeddedJpeg> previews = EmbeddedJpeg.in(bytes);
    for (EmbeddedJpeg preview : previews) {
      try {
        byte[] stream = Arrays.copyOfRange(bytes, preview.offset(), bytes.length);
        return jpeg.decode(stream, Format.JPEG, shortSide);
      } catch (Refused damaged) {
        continue;
      }
    }
    throw Refusal.NO_PREVIEW.refused(format.title());
  }
}
