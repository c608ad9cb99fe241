package app.fovea.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Curves over the number of photos, both axes logarithmic, as SVG.
final class LogPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 110;
  private static final String[] COLOURS = {
    "#0969da", "#bf3989", "#1a7f37", "#9a6700", "#8250df", "#cf222e"
  };

  private record Point(String curve, double x, double y) {}

  private final String title;
  private final List<Point> points = new ArrayList<>();

  LogPlot(String title) {
    this.title = title;
  }

  void add(String curve, double x, double y) {
    if (x > 0 && y > 0) {
      points.add(new Point(curve, Math.log10(x), Math.log10(y)));
    }
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
            .formatted(WIDTH, HEIGHT));
    text(svg, LEFT, 22, title, "#24292f");
    Range x = Range.of(points.stream().map(Point::x).toList());
    Range y = Range.of(points.stream().map(Point::y).toList());
    for (int power = x.from; power <= x.to; power++) {
      double at = LEFT + x.share(power) * (WIDTH - LEFT - RIGHT);
      line(svg, at, TOP, at, HEIGHT - BOTTOM);
      text(svg, at - 20, HEIGHT - BOTTOM + 18, power(power), "#24292f");
    }
    for (int power = y.from; power <= y.to; power++) {
      double at = HEIGHT - BOTTOM - y.share(power) * (HEIGHT - BOTTOM - TOP);
      line(svg, LEFT, at, WIDTH - RIGHT, at);
      text(svg, 8, at + 4, power(power), "#24292f");
    }
    List<String> curves = points.stream().map(Point::curve).distinct().toList();
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), COLOURS[i % COLOURS.length], x, y);
      text(
          svg,
          LEFT + 320 * (i % 2),
          HEIGHT - BOTTOM + 45 + 18 * (i / 2),
          curves.get(i),
          COLOURS[i % COLOURS.length]);
    }
    return svg.append("</svg>\n").toString();
  }

  private void curve(StringBuilder svg, String name, String colour, Range x, Range y) {
    StringBuilder line = new StringBuilder();
    for (Point point : points) {
      if (point.curve.equals(name)) {
        double atX = LEFT + x.share(point.x) * (WIDTH - LEFT - RIGHT);
        double atY = HEIGHT - BOTTOM - y.share(point.y) * (HEIGHT - BOTTOM - TOP);
        line.append(String.format(Locale.ROOT, "%.1f,%.1f ", atX, atY));
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                atX,
                atY,
                colour));
      }
    }
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
            .formatted(line.toString().strip(), colour));
  }

  /// Whole powers of ten around some logarithms.
  private record Range(int from, int to) {
    static Range of(List<Double> logarithms) {
      double least = logarithms.stream().mapToDouble(it -> it).min().orElse(0);
      double most = logarithms.stream().mapToDouble(it -> it).max().orElse(1);
      int from = (int) Math.floor(least);
      return new Range(from, Math.max(from + 1, (int) Math.ceil(most)));
    }

    double share(double logarithm) {
      return (logarithm - from) / (to - from);
    }
  }

  private static String power(int power) {
    return power >= 0
        ? String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))
        : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#d0d7de\"/>%n",
            x1,
            y1,
            x2,
            y2));
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
