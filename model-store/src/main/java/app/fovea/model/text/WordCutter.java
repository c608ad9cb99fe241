package app.fovea.model.text;

import java.util.List;

/// Cuts a normalised text into words.
interface WordCutter {
  /// Where a part of a phrase stood in it.
  enum Place {
    BEGINNING,
    LATER
  }

  List<String> cut(String text, Place place);

  /// Cuts what this one cut off again.
  default WordCutter then(WordCutter next) {
    return (text, place) -> {
      List<String> words = cut(text, place);
      return java.util.stream.IntStream.range(0, words.size())
          .mapToObj(i -> next.cut(words.get(i), i == 0 ? place : Place.LATER))
          .flatMap(List::stream)
          .toList();
    };
  }
}
