package app.fovea.model.text;

import java.util.List;

/// Cuts a word, or a whole text where nothing cuts it before, into ids of a vocabulary.
sealed interface PieceModel permits Unigram, MergedPieces, WordPieces {
  List<Integer> ids(String word);

  /// How many ids there are.
  int size();
}
