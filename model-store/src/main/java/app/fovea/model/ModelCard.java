package app.fovea.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What the `README.md` of a hub repository says about its licence, between the two `---` lines
/// that it begins with.
final class ModelCard {
  static final String NAME = "README.md";
  private static final int MOST_LINES = 500;

  private ModelCard() {}

  static Optional<String> licence(Path directory) {
    Path card = directory.resolve(NAME);
    if (!Files.isRegularFile(card)) {
      return Optional.empty();
    }
    // Latin 1 reads every file; what is looked for is ASCII.
    try (Stream<String> lines = Files.lines(card, StandardCharsets.ISO_8859_1)) {
      return lines
          .limit(MOST_LINES)
          .skip(1)
          .takeWhile(line -> !line.strip().equals("---"))
          .filter(line -> line.startsWith("license:"))
          .map(line -> line.substring("license:".length()).replaceAll("[\"']", "").strip())
          .filter(value -> value.matches("[A-Za-z0-9.+-]{2,60}"))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // the licence stays unknown; the model can be used
    }
  }
}
