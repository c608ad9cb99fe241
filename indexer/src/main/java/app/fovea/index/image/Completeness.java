package app.fovea.index.image;

import java.io.IOException;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.jspecify.annotations.Nullable;

/// How much of a picture was decoded before its file ended.
final class Completeness implements IIOReadProgressListener {
  /// A picture of which less was read is not worth showing.
  private static final float MOST = 50;

  private static final List<String> UNSUPPORTED =
      List.of("Unknown TIFF Compression", "Unsupported TIFF Compression");

  private float percent;

  /// @throws Refused unless most of the picture is there
  void require(Format format, IOException cause) throws Refused {
    if (percent < MOST) {
      throw damaged(format, cause);
    }
  }

  static Refused damaged(Format format, @Nullable Exception cause) {
    return cause != null && unsupported(cause)
        ? Refusal.ODD_PIXELS.because(cause, format.title())
        : new Refused(Refusal.DAMAGED.about(format.title()), cause);
  }

  /// Whether the pixels are compressed in a way that is not read, which the reader says in words
  /// only.
  private static boolean unsupported(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    return UNSUPPORTED.stream().anyMatch(message::startsWith);
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    percent = percentageDone;
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
