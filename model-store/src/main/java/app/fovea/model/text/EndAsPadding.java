package app.fovea.model.text;

/// A tokenizer whose end of a text counts as padding, as some models were trained.
public record EndAsPadding(Tokenizer tokenizer) implements Tokenizer {
  @Override
  public int[] ids(String phrase) {
    int[] ids = tokenizer.ids(phrase);
    if (ids.length > 0) {
      ids[ids.length - 1] = padding();
    }
    return ids;
  }

  @Override
  public int vocabulary() {
    return tokenizer.vocabulary();
  }

  @Override
  public int padding() {
    return tokenizer.padding();
  }
}
