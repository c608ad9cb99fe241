package app.fovea.index.image;

/// Multiplies colours by their alpha, which is always the last band, and divides them again.
final class Alpha {
  private Alpha() {}

  static PixelMap multiplied(PixelMap picture) {
    int bands = picture.mode().bands();
    byte[] from = picture.samples();
    byte[] to = new byte[from.length];
    for (int at = 0; at < from.length; at += bands) {
      int alpha = from[at + bands - 1] & 0xff;
      for (int band = 0; band < bands - 1; band++) {
        to[at + band] = (byte) PixelMap.timesOver255(from[at + band] & 0xff, alpha);
      }
      to[at + bands - 1] = (byte) alpha;
    }
    return new PixelMap(picture.width(), picture.height(), picture.mode(), to);
  }

  static PixelMap divided(PixelMap picture) {
    int bands = picture.mode().bands();
    byte[] from = picture.samples();
    byte[] to = from.clone();
    for (int at = 0; at < from.length; at += bands) {
      int alpha = from[at + bands - 1] & 0xff;
      for (int band = 0; band < bands - 1 && alpha != 0; band++) {
        to[at + band] = (byte) Math.min(255 * (from[at + band] & 0xff) / alpha, 255);
      }
    }
    return new PixelMap(picture.width(), picture.height(), picture.mode(), to);
  }

  /// The picture on white paper.
  static PixelMap onWhite(PixelMap picture) {
    if (!picture.mode().hasAlpha()) {
      return picture;
    }
    int bands = picture.mode().bands();
    PixelMap premultiplied = multiplied(picture);
    byte[] to = premultiplied.samples();
    for (int at = 0; at < to.length; at += bands) {
      int paper = 255 - (to[at + bands - 1] & 0xff);
      for (int band = 0; band < bands - 1; band++) {
        to[at + band] = (byte) Math.min((to[at + band] & 0xff) + paper, 255);
      }
    }
    return premultiplied;
  }
}
