package app.fovea.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of a closed set of things to say, which is an enum. It is said in English where it happens,
/// for the command line and for what is kept; a window finds out which one a sentence is, see
/// [#read], and says it in its own words.
public interface Statement {
  Sentence sentence();

  String name();

  /// One of them, and what it is about: texts and whole numbers.
  record Said<T extends Statement>(T statement, List<Object> arguments) {}

  /// The sentence about these things.
  default String about(@Nullable Object... arguments) {
    return sentence().about(arguments);
  }

  /// How it is named where texts are kept.
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Which of these a sentence is, the first that fits; empty for what somebody else said.
  static <T extends Statement> Optional<Said<T>> read(T[] all, String sentence) {
    return Arrays.stream(all)
        .flatMap(one -> one.sentence().in(sentence).map(about -> new Said<>(one, about)).stream())
        .findFirst();
  }
}
