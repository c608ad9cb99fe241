package app.fovea.index.image;

import app.fovea.model.Input;
import app.fovea.model.Pixels;

/// Fits an upright picture to a model's square. All geometry follows from the original's size,
/// whatever scale it was decoded at.
final class Fitting {
  private Fitting() {}

  static Pixels fit(Decoded picture, Input input) {
    return switch (input.fit()) {
      case SHORTEST -> shortest(picture, input);
      case SQUASH -> squash(picture, input);
      case LONGEST -> longest(picture, input);
    };
  }

  private static Pixels shortest(Decoded picture, Input input) {
    int edge = input.edge();
    long longer = (long) edge * Math.max(picture.width(), picture.height());
    int longSide = Math.toIntExact(longer / Math.min(picture.width(), picture.height()));
    boolean wide = picture.width() > picture.height();
    int width = wide ? longSide : edge;
    int height = wide ? edge : longSide;
    Span across = middle(picture.spanX(), width, edge);
    Span down = middle(picture.spanY(), height, edge);
    return pixels(edge, resized(picture, across, down, input));
  }

  private static Span middle(double span, int size, int edge) {
    return new Span(0, span, size, (int) Math.rint((size - edge) / 2.0), edge);
  }

  private static Pixels squash(Decoded picture, Input input) {
    int edge = input.edge();
    Span across = new Span(0, picture.spanX(), edge, 0, edge);
    Span down = new Span(0, picture.spanY(), edge, 0, edge);
    return pixels(edge, resized(picture, across, down, input));
  }

  private static Pixels longest(Decoded picture, Input input) {
    int edge = input.edge();
    double ratio = Math.max(picture.width(), picture.height()) / (double) edge;
    int width = Math.max((int) Math.rint(picture.width() / ratio), 1);
    int height = Math.max((int) Math.rint(picture.height() / ratio), 1);
    Span across = new Span(0, picture.spanX(), width, 0, width);
    Span down = new Span(0, picture.spanY(), height, 0, height);
    PixelMap small = resized(picture, across, down, input);
    byte[] rgb = new byte[3 * edge * edge];
    int left = (edge - width) / 2;
    int top = (edge - height) / 2;
    for (int y = 0; y < height; y++) {
      int target = 3 * ((top + y) * edge + left);
      System.arraycopy(small.samples(), 3 * y * width, rgb, target, 3 * width);
    }
    return new Pixels(edge, rgb);
  }

  private static PixelMap resized(Decoded picture, Span across, Span down, Input input) {
    PixelMap small = Resampler.resize(picture.bitmap(), across, down, input.interpolation());
    return ColourProfile.toSrgb(small, picture.profile());
  }

  private static Pixels pixels(int edge, PixelMap small) {
    return new Pixels(edge, small.samples());
  }
}
