package app.fovea.desktop.labels;

/// How much room a board takes for what it shows.
enum Density {
  ROOMY,
  /// In a window that is low, or whose text is large: what explains steps back behind the photos.
  CLOSE;

  /// Heights of windows below which room is scarce, in pixels of the scale that is set.
  private static final double LOW = 680;

  static Density in(Number height) {
    return height.doubleValue() < LOW ? CLOSE : ROOMY;
  }
}
