package app.fovea.index.image;

/// Says what a file is that is no picture.
final class Unknown {
  private Unknown() {}

  static String reason(byte[] head) {
    return isText(head)
        ? "The file is text, not a picture, whatever its name says."
        : "The file is not a picture, or of a format that Fovea does not know.";
  }

  private static boolean isText(byte[] head) {
    for (byte character : head) {
      if (character >= 0 && character < ' ' && "\t\r\n\f".indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }
}
