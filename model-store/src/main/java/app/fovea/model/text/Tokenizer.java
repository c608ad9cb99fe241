package app.fovea.model.text;

/// Phrases become ids. Safe for concurrent use.
public interface Tokenizer {
  /// Start, text and end without padding; at most `context` ids, the end always among them.
  int[] ids(String phrase);

  /// How many ids there are: every id is below it.
  int vocabulary();

  /// What short texts are filled up with.
  int padding();
}
