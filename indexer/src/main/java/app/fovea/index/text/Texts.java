package app.fovea.index.text;

import java.io.IOException;
import java.util.List;

/// The texts of photos, for looking things up. Safe for concurrent use until it is closed.
public interface Texts extends AutoCloseable {
  /// Every content that has the text, word by word in that order, in one place.
  List<TextHit> phrase(String text) throws IOException;

  /// Contents that have every word, in whatever form and place; those that have them all in one
  /// place come with it. Words that carry no meaning of their own need not be there.
  ///
  /// @param most how many to give at most; where more have the words, these say little
  List<TextHit> words(String text, int most) throws IOException;

  /// How far in the catalog's changes it has come.
  long sequence();

  @Override
  void close() throws IOException;
}
