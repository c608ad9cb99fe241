package app.fovea.index.image;

/// Says what a file is that is no picture.
final class Unknown {
  private Unknown() {}

  static Refused refused(byte[] head) {
    return (isText(head) ? Refusal.TEXT : Refusal.NO_PICTURE).refused();
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
