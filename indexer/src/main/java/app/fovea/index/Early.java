package app.fovea.index;

import java.util.function.Consumer;

/// The best matches before the others are looked up.
///
/// @param matches how many, a screenful or two
/// @param told given an answer with only those, on the thread that searches; not called where there
///     are no more than that, or where the order is not that of relevance
public record Early(int matches, Consumer<Answer> told) {
  /// Everything at once.
  static final Early NONE = new Early(Integer.MAX_VALUE, _ -> {});

  boolean holdsFor(Wanted wanted, int candidates) {
    return wanted.order() == Wanted.Order.RELEVANCE
        && Math.min(wanted.limit(), candidates) > matches;
  }
}
