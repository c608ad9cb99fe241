package app.fovea.index.store;

import java.util.Optional;

/// A file that the catalog knows.
///
/// @param id the row's number
public record KnownFile(long id, FileState state, Standing standing) {

  /// What became of it.
  public sealed interface Standing {}

  /// It is a photo.
  ///
  /// @param content the number of its content
  /// @param embedded whether there is a vector of the full picture for the model asked about
  public record Catalogued(long content, boolean embedded) implements Standing {}

  /// It was refused.
  ///
  /// @param decoder what refused it; empty to try again although nothing has changed
  public record Rejected(Optional<String> decoder) implements Standing {}
}
