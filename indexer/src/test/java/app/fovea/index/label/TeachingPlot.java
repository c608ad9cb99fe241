package app.fovea.index.label;

import java.util.List;
import java.util.Locale;

/// What taught heads gain over zero-shot, as a picture.
final class TeachingPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int BOTTOM = 300;
  private static final double PER_POINT = 30;
  private static final String[] COLOURS = {"#0969da", "#bf3989", "#1a7f37", "#9a6700", "#8250df"};

  private TeachingPlot() {}

  /// @param gain accuracy of taught heads less that of zero-shot
  /// @param spread half of the 95 % interval
  /// @param mean accuracy of the mean of examples less that of zero-shot
  record Point(String group, int count, double gain, double spread, double mean) {}

  static String svg(List<Point> points) {
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
            <rect width="100%%" height="100%%" fill="#ffffff"/>
            <text x="%d" y="20">Accuracy of taught heads less zero-shot, in points, by examples a label (bars: 95 %%)</text>
            """
                .formatted(WIDTH, HEIGHT, LEFT));
    for (int gain = -1; gain <= 8; gain++) {
      line(svg, LEFT, y(gain), WIDTH - 20, y(gain), gain == 0 ? "#57606a" : "#d0d7de");
      text(svg, 30, y(gain) + 4, Integer.toString(gain));
    }
    for (int count = 1; count <= 16; count *= 2) {
      text(svg, x(count, 2), BOTTOM + 45, Integer.toString(count));
    }
    List<String> groups = points.stream().map(Point::group).distinct().toList();
    for (int i = 0; i < groups.size(); i++) {
      String colour = COLOURS[i % COLOURS.length];
      text(svg, LEFT + 130 * i, HEIGHT - 5, groups.get(i), colour);
      for (Point point : points) {
        if (point.group.equals(groups.get(i))) {
          double x = x(point.count, i);
          double gain = 100 * point.gain;
          double spread = 100 * point.spread;
          line(svg, x, y(gain - spread), x, y(gain + spread), colour);
          svg.append(
              String.format(
                  Locale.ROOT,
                  "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                  x,
                  y(gain),
                  colour));
        }
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static double x(int count, int place) {
    return LEFT + 50 + 125 * Math.log(count) / Math.log(2) + 10 * place;
  }

  private static double y(double gain) {
    return BOTTOM - PER_POINT * gain;
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            x1,
            y1,
            x2,
            y2,
            colour));
  }

  private static void text(StringBuilder svg, double x, double y, String text) {
    text(svg, x, y, text, "#24292f");
  }

  private static void text(StringBuilder svg, double x, double y, String text, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
            x,
            y,
            colour,
            text));
  }
}
