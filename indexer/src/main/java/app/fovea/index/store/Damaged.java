package app.fovea.index.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What can be made of values that a page with fallen bits has instead of those that were written.
/// The row that they are in is worth more than they are.
final class Damaged {
  private Damaged() {}

  /// The constant of that name, empty where there is none.
  static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }

  /// A time that cannot be read is the beginning of time.
  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException damaged) {
      return Instant.EPOCH;
    }
  }

  /// A path that no system has lies where nothing is.
  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException damaged) {
      return Path.of(text.replaceAll("[\\x00-\\x1f:*?\"<>|]", "_"));
    }
  }
}
