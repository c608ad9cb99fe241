package app.fovea.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The steps of a `tokenizer.json` in their order: clean, normalise, cut into words, cut words into
/// pieces, put the frame around them.
final class PieceTokenizer implements Tokenizer {
  private final UnaryOperator<String> normalizer;
  private final Function<String, List<String>> words;
  private final PieceModel model;
  private final Frame frame;
  private final Limits limits;

  /// @param context the most ids of a text, frame included
  /// @param vocabulary how many ids there are, added ones included
  record Limits(int context, int vocabulary, int padding) {}

  PieceTokenizer(
      UnaryOperator<String> normalizer,
      Function<String, List<String>> words,
      PieceModel model,
      Frame frame,
      Limits limits) {
    this.normalizer = normalizer;
    this.words = words;
    this.model = model;
    this.frame = frame;
    this.limits = limits;
  }

  @Override
  public int[] ids(String phrase) {
    List<Integer> text = new ArrayList<>();
    int room = limits.context() - frame.before().size() - frame.after().size();
    for (String word : words.apply(normalizer.apply(phrase))) {
      if (text.size() >= room) {
        break;
      }
      text.addAll(model.ids(word));
    }
    List<Integer> ids = new ArrayList<>(frame.before());
    ids.addAll(text.subList(0, Math.min(Math.max(room, 0), text.size())));
    ids.addAll(frame.after());
    return ids.stream().mapToInt(Integer::intValue).toArray();
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
