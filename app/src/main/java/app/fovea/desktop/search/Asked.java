package app.fovea.desktop.search;

import java.nio.file.Path;
import java.util.Optional;

/// What the centre is asked to show: words, a picture, both, or neither, which is the timeline of
/// the library or of one folder.
public record Asked(String words, Optional<Path> picture, Optional<Path> folder) {
  public static final Asked EVERYTHING = new Asked("", Optional.empty(), Optional.empty());

  public Asked {
    words = words.strip();
  }

  /// Whether nothing in particular is looked for.
  public boolean browsing() {
    return words.isEmpty() && picture.isEmpty();
  }

  public Asked withWords(String other) {
    return new Asked(other, picture, folder);
  }

  public Asked withPicture(Optional<Path> other) {
    return new Asked(words, other, folder);
  }

  public Asked withFolder(Optional<Path> other) {
    return new Asked(words, picture, other);
  }
}
