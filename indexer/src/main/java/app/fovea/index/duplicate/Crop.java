package app.fovea.index.duplicate;

import java.util.List;

/// Tells whether a picture may have been cut out of another: looks for a window of the whole that
/// looks like the part, first in steps of about a pixel of the looks, then ever finer around the
/// best. There the fine detail must agree, too: skies and snow fields look alike without it.
final class Crop {
  /// What was cut out keeps at least so much of each side.
  private static final double LEAST_SIDE = 0.8;

  private static final double LEAST_CORRELATION = 0.95;
  private static final double LEAST_DETAIL = 0.7;

  /// How often looks are smoothed, so that it does not matter how they were scaled, and how often
  /// more to take away all but their detail.
  private static final int SMOOTH = 1;

  private static final int COARSE = 16;
  private static final double STEP = 1.0 / Look.EDGE;
  private static final double FINEST = STEP / 8;

  /// While looking roughly, only each so manieth pixel in each direction counts.
  private static final int ROUGH = 4;

  /// Worse than this roughly is not looked at more closely.
  private static final double HOPELESS = 0.8;

  private static final double ROUNDING = 1e-9;

  private final Grey whole;
  private final Grey part;

  /// The part's shape by that of the whole.
  private final double shape;

  private Crop(Look whole, Look part) {
    this.whole = Grey.of(whole);
    this.part = Grey.of(part);
    this.shape = part.aspect() / whole.aspect();
  }

  /// Whether both tell their time and it is not the same: then the camera took two.
  static boolean otherTime(Shot whole, Shot part) {
    return whole.taken().isPresent()
        && part.taken().isPresent()
        && !whole.taken().equals(part.taken());
  }

  static boolean is(Look whole, Look part) {
    Crop crop = new Crop(whole, part);
    Found best = crop.best();
    return best.correlation >= LEAST_CORRELATION
        && correlation(crop.whole.detail, crop.part.detail, best.window, 1) >= LEAST_DETAIL;
  }

  /// A look smoothed, and what a coarser one lacks of it.
  private record Grey(float[] smooth, float[] detail) {
    static Grey of(Look look) {
      float[] smooth = Smoothing.of(look.values(), SMOOTH);
      float[] detail = Smoothing.of(smooth, COARSE);
      for (int i = 0; i < detail.length; i++) {
        detail[i] = smooth[i] - detail[i];
      }
      return new Grey(smooth, detail);
    }
  }

  /// In parts of the whole's sides.
  private record Window(double left, double top, double width, double height) {
    boolean inside() {
      return left >= -ROUNDING
          && top >= -ROUNDING
          && left + width <= 1 + ROUNDING
          && top + height <= 1 + ROUNDING
          && Math.min(width, height) >= LEAST_SIDE;
    }
  }

  private record Found(Window window, double correlation) {}

  /// The window that agrees best, by Pearson's correlation; -1 where none has the part's shape.
  private Found best() {
    Found best = new Found(new Window(0, 0, 1, 1), -1);
    for (double width = Math.min(1, shape); width >= LEAST_SIDE; width -= STEP) {
      double height = width / shape;
      for (double left = 0; left <= 1 - width + ROUNDING; left += STEP) {
        for (double top = 0; top <= 1 - height + ROUNDING; top += STEP) {
          best = better(best, new Window(left, top, width, height), ROUGH);
        }
      }
    }
    return best.correlation < HOPELESS ? best : refined(best.window);
  }

  private Found refined(Window from) {
    Found best = better(new Found(from, -1), from, 1);
    for (double step = STEP / 2; step >= FINEST; step /= 2) {
      Found before;
      do {
        before = best;
        for (Window near : near(before.window, step)) {
          best = better(best, near, 1);
        }
      } while (best != before);
    }
    return best;
  }

  private Found better(Found best, Window window, int skip) {
    if (!window.inside()) {
      return best;
    }
    double correlation = correlation(whole.smooth, part.smooth, window, skip);
    return correlation > best.correlation ? new Found(window, correlation) : best;
  }

  /// A little aside, and a little larger or smaller around the same middle.
  private List<Window> near(Window from, double step) {
    double half = step / 2;
    double tall = step / shape;
    return List.of(
        new Window(from.left - step, from.top, from.width, from.height),
        new Window(from.left + step, from.top, from.width, from.height),
        new Window(from.left, from.top - step, from.width, from.height),
        new Window(from.left, from.top + step, from.width, from.height),
        new Window(from.left - half, from.top - tall / 2, from.width + step, from.height + tall),
        new Window(from.left + half, from.top + tall / 2, from.width - step, from.height - tall));
  }

  private static double correlation(float[] whole, float[] part, Window window, int skip) {
    double a = 0;
    double aa = 0;
    double b = 0;
    double bb = 0;
    double ab = 0;
    int count = 0;
    for (int y = skip / 2; y < Look.EDGE; y += skip) {
      double row = (window.top + (y + 0.5) / Look.EDGE * window.height) * Look.EDGE - 0.5;
      for (int x = skip / 2; x < Look.EDGE; x += skip) {
        double column = (window.left + (x + 0.5) / Look.EDGE * window.width) * Look.EDGE - 0.5;
        double one = at(whole, column, row);
        double other = part[y * Look.EDGE + x];
        a += one;
        aa += one * one;
        b += other;
        bb += other * other;
        ab += one * other;
        count++;
      }
    }
    double variances = (aa - a * a / count) * (bb - b * b / count);
    return variances <= 0 ? -1 : (ab - a * b / count) / Math.sqrt(variances);
  }

  /// The whole between its pixels, those at the rim going on beyond it.
  private static double at(float[] whole, double x, double y) {
    double column = Math.clamp(x, 0, Look.EDGE - 1);
    double row = Math.clamp(y, 0, Look.EDGE - 1);
    int corner =
        Math.min((int) row, Look.EDGE - 2) * Look.EDGE + Math.min((int) column, Look.EDGE - 2);
    double right = column - corner % Look.EDGE;
    double below = row - corner / Look.EDGE;
    return (1 - below) * ((1 - right) * whole[corner] + right * whole[corner + 1])
        + below * ((1 - right) * whole[corner + Look.EDGE] + right * whole[corner + Look.EDGE + 1]);
  }
}
