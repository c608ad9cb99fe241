package app.fovea.index.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Tables of docs/search-quality.md, written where `-Dfovea.report=DIRECTORY` says.
final class Tables {
  private final StringBuilder lines = new StringBuilder();

  void line(String format, Object... values) {
    lines.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  void write(String name) throws IOException {
    String directory = System.getProperty("fovea.report");
    if (directory != null) {
      Files.writeString(Files.createDirectories(Path.of(directory)).resolve(name + ".md"), lines);
    }
  }
}
