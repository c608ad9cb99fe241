package app.fovea.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The steps of a `tokenizer.json` in their order: clean, find added tokens, normalise what lies
/// between them, cut it into words, cut words into pieces, put the frame around them.
final class PieceTokenizer implements Tokenizer {
  private final UnaryOperator<String> cleaning;
  private final AddedTokens added;
  private final UnaryOperator<String> normalizer;
  private final WordCutter words;
  private final PieceModel model;
  private final Frame frame;
  private final Limits limits;

  /// @param context the most ids of a text, frame included
  /// @param vocabulary how many ids there are, added ones included
  record Limits(int context, int vocabulary, int padding) {}

  /// What a text goes through before it is cut into pieces.
  record Steps(
      UnaryOperator<String> cleaning,
      AddedTokens added,
      UnaryOperator<String> normalizer,
      WordCutter words) {}

  PieceTokenizer(Steps steps, PieceModel model, Frame frame, Limits limits) {
    this.cleaning = steps.cleaning();
    this.added = steps.added();
    this.normalizer = steps.normalizer();
    this.words = steps.words();
    this.model = model;
    this.frame = frame;
    this.limits = limits;
  }

  @Override
  public int[] ids(String phrase) {
    List<Integer> text = new ArrayList<>();
    int room = limits.context() - frame.before().size() - frame.after().size();
    WordCutter.Place place = WordCutter.Place.BEGINNING;
    for (AddedTokens.Part part : added.parts(cleaning.apply(phrase))) {
      switch (part) {
        case AddedTokens.Token(int id) -> text.add(id);
        case AddedTokens.Text(String between) -> append(between, place, room, text);
      }
      place = WordCutter.Place.LATER;
    }
    List<Integer> ids = new ArrayList<>(frame.before());
    ids.addAll(text.subList(0, Math.min(Math.max(room, 0), text.size())));
    ids.addAll(frame.after());
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private void append(String between, WordCutter.Place place, int room, List<Integer> to) {
    String normalised = normalizer.apply(between);
    if (normalised.isEmpty()) {
      return; // else a mark for its first word would stand alone
    }
    for (String word : words.cut(normalised, place)) {
      if (to.size() >= room) {
        break;
      }
      to.addAll(model.ids(word));
    }
  }

  @Override
  public int vocabulary() {
    return limits.vocabulary();
  }

  @Override
  public int padding() {
    return limits.padding();
  }
}
