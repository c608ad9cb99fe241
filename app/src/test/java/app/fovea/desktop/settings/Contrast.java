package app.fovea.desktop.settings;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// How well two colours can be told from each other: WCAG 2's contrast ratio, 1 to 21.
public final class Contrast {
  private Contrast() {}

  /// @param one a plain colour, as is the other
  public static double of(Paint one, Paint other) {
    double a = luminance((Color) one) + 0.05;
    double b = luminance((Color) other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
