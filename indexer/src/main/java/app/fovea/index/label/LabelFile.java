package app.fovea.index.label;

import app.fovea.index.LibraryException;
import app.fovea.index.TextLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Labels in a text file, one a line: `name`, or `name | prompt; prompt`. Empty lines are passed
/// over.
public final class LabelFile {
  private LabelFile() {}

  /// The labels in the order of the file.
  ///
  /// @throws LibraryException NO_SUCH_FILE, or BAD_REQUEST with the line that cannot be understood
  public static List<Label> read(Path file) throws IOException {
    List<String> lines = TextLines.read(file, "label file").lines().toList();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        labels.add(label(lines.get(i), file, i + 1));
      }
    }
    if (labels.isEmpty()) {
      throw bad("There are no labels in " + file + ". Write one a line: name, or name | prompt.");
    }
    return labels;
  }

  private static Label label(String line, Path file, int number) throws LibraryException {
    int bar = line.indexOf('|');
    String name = (bar < 0 ? line : line.substring(0, bar)).strip();
    if (name.isEmpty()) {
      throw bad("Line %d of %s has no name before the bar.".formatted(number, file));
    }
    if (bar < 0) {
      return Label.named(name);
    }
    List<String> prompts =
        Stream.of(line.substring(bar + 1).split(";"))
            .map(String::strip)
            .filter(prompt -> !prompt.isEmpty())
            .toList();
    return new Label(name, prompts);
  }

  private static LibraryException bad(String message) {
    return new LibraryException(LibraryException.Kind.BAD_REQUEST, message);
  }
}
