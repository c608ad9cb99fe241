package app.fovea.index.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A JPEG picture inside another file.
///
/// @param offset of its first byte
record EmbeddedJpeg(int offset, int width, int height) {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int RESTART = 0xd0;

  /// Every lossy JPEG picture in the bytes, the largest first. Cameras keep a preview in each of
  /// their RAW formats, at another place in each, but always as a whole JPEG stream.
  static List<EmbeddedJpeg> in(byte[] bytes) {
    List<EmbeddedJpeg> found = new ArrayList<>();
    for (int at = 0; at + 4 < bytes.length; at++) {
      if (bytes[at] == -1 && (bytes[at + 1] & 0xff) == START && bytes[at + 2] == -1) {
        EmbeddedJpeg jpeg = parse(bytes, at);
        if (jpeg.width > 0 && jpeg.height > 0) {
          found.add(jpeg);
        }
      }
    }
    found.sort(Comparator.comparingLong((EmbeddedJpeg jpeg) -> jpeg.pixels()).reversed());
    return found;
  }

  long pixels() {
    return (long) width * height;
  }

  int longSide() {
    return Math.max(width, height);
  }

  /// Whether its last byte lies in the bytes, too.
  boolean endsIn(byte[] bytes) {
    int at = offset + 2;
    while (at + 3 < bytes.length && bytes[at] == -1) {
      int marker = bytes[at + 1] & 0xff;
      if (marker == END) {
        return true;
      }
      at += 2 + (int) TiffTags.unsigned(bytes, at + 2, 2, false);
      at = marker == START_OF_SCAN ? afterScan(bytes, at) : at;
    }
    return at + 1 < bytes.length && bytes[at] == -1 && (bytes[at + 1] & 0xff) == END;
  }

  /// The first marker behind the data of a scan, in which only restarts and escaped bytes look like
  /// markers.
  private static int afterScan(byte[] bytes, int start) {
    int at = start;
    while (at + 1 < bytes.length
        && (bytes[at] != -1 || bytes[at + 1] == 0 || (bytes[at + 1] & 0xf8) == RESTART)) {
      at++;
    }
    return at;
  }

  /// Follows the segments up to the first scan; a picture without a size is none, and one that is
  /// compressed without loss is the RAW data itself.
  private static EmbeddedJpeg parse(byte[] bytes, int start) {
    int at = start + 2;
    int width = 0;
    int height = 0;
    while (at + 9 < bytes.length && bytes[at] == -1) {
      int marker = bytes[at + 1] & 0xff;
      if (marker == START_OF_SCAN) {
        return new EmbeddedJpeg(start, width, height);
      }
      if (marker >= 0xc0 && marker <= 0xc2) {
        height = (int) TiffTags.unsigned(bytes, at + 5, 2, false);
        width = (int) TiffTags.unsigned(bytes, at + 7, 2, false);
      }
      at += 2 + (int) TiffTags.unsigned(bytes, at + 2, 2, false);
    }
    return new EmbeddedJpeg(start, 0, 0);
  }
}
