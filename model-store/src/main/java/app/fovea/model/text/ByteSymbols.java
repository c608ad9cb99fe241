package app.fovea.model.text;

import java.nio.charset.StandardCharsets;

/// Names of bytes in byte-level vocabularies: printable Latin-1 characters stand for themselves,
/// the other bytes for characters from 256 on.
final class ByteSymbols {
  private static final String[] NAMES = names();

  private ByteSymbols() {}

  private static String[] names() {
    String[] symbols = new String[256];
    int other = 256;
    for (int b = 0; b < 256; b++) {
      boolean printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xFF && b != 0xAD);
      symbols[b] = Character.toString(printable ? b : other++);
    }
    return symbols;
  }

  static String of(byte b) {
    return NAMES[b & 0xFF];
  }

  static String of(String text) {
    StringBuilder names = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      names.append(of(b));
    }
    return names.toString();
  }
}
