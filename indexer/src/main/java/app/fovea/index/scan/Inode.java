package app.fovea.index.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The number by which a file system knows a file, whatever it is called.
final class Inode {
  private Inode() {}

  /// 0 where the system has none.
  static long of(Path path, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    if (key == null) {
      return 0;
    }
    // A key on Unix reads (dev=fe01,ino=1234); asking the system again would cost a call a file.
    String text = key.toString();
    int at = text.indexOf("ino=");
    return at < 0
        ? ((Number) Files.getAttribute(path, "unix:ino")).longValue()
        : Long.parseLong(text, at + 4, text.length() - 1, 10);
  }
}
