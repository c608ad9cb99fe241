package app.fovea.index.image;

import app.fovea.model.Input;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One way to read a picture: in this process, or in a child. Safe for concurrent use.
interface Reading extends AutoCloseable {
  /// @throws Refused with the reason; never anything else for what is wrong with a file
  Picture read(Path file, Input input) throws Refused;

  /// What the small picture that a camera put into a file shows, with the size of the whole picture
  /// and its metadata; empty where there is none, or none that can be decoded.
  Optional<Picture> preview(Path file, Input input) throws Refused;

  /// A picture for people to look at.
  ///
  /// @param unwanted asked now and then: whether nobody waits for it any more, so that it may be
  ///     given up
  /// @throws Refused with the reason; never anything else for what is wrong with a file
  View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused;

  /// Begins to get ready, without waiting for it.
  default void prepare() {}

  @Override
  void close();
}
