package app.fovea.index.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.jspecify.annotations.Nullable;

/// How much of a picture was decoded before its file ended.
final class Completeness implements IIOReadProgressListener {
  /// A picture of which less was read is not worth showing.
  private static final float MOST = 50;

  private float percent;

  /// @throws Refused unless most of the picture is there
  void require(Format format, IOException cause) throws Refused {
    if (percent < MOST) {
      throw damaged(format, cause);
    }
  }

  static Refused damaged(Format format, @Nullable Exception cause) {
    return new Refused(Refusal.DAMAGED.about(format.title()), cause);
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
