package app.fovea.desktop.map;

/// Which part of the Earth is seen: an equirectangular map, north up.
///
/// @param longitude in the middle
/// @param latitude in the middle
/// @param scale pixels a degree
record Camera(double longitude, double latitude, double scale) {
  private static final double CLOSEST = 20_000;

  /// The whole Earth in a view of that size.
  static Camera whole(double width, double height) {
    return new Camera(0, 0, Math.max(0.1, Math.min(width / 360, height / 180)));
  }

  double x(double at, double width) {
    return width / 2 + (at - longitude) * scale;
  }

  double y(double at, double height) {
    return height / 2 - (at - latitude) * scale;
  }

  Camera moved(double pixelsX, double pixelsY) {
    return new Camera(
        Math.clamp(longitude - pixelsX / scale, -180, 180),
        Math.clamp(latitude + pixelsY / scale, -90, 90),
        scale);
  }

  /// So many times closer, with the point that lies `x` and `y` off the middle staying there.
  Camera closer(double times, double x, double y, double least) {
    double next = Math.clamp(scale * times, least, CLOSEST);
    double factor = 1 / scale - 1 / next;
    return new Camera(
        Math.clamp(longitude + x * factor, -180, 180),
        Math.clamp(latitude - y * factor, -90, 90),
        next);
  }
}
