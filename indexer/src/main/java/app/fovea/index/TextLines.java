package app.fovea.index;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text files that people made with any editor.
public final class TextLines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextLines() {}

  /// The text, without the mark that some editors put before it.
  ///
  /// @param what names the file to people, such as "label file"
  /// @throws LibraryException NO_SUCH_FILE, or BAD_REQUEST when it is not UTF-8
  public static String read(Path file, String what) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE, "There is no %s %s.".formatted(what, file));
    }
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST,
          "The %s %s is not UTF-8 text; save it as UTF-8.".formatted(what, file),
          e);
    }
  }
}
