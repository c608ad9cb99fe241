package app.fovea.model.text;

import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.text.ClipTokenizer.Vocabulary;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A `tokenizer.json`, the form in which tokenizers are published.
public final class TokenizerFile {
  private static final Cleaning CLEANING = new Cleaning();

  private final JsonFields root;
  private final JsonFields model;

  private TokenizerFile(JsonFields root) throws IOException {
    this.root = root;
    this.model =
        root.optionalFields("model").orElseThrow(() -> root.wrong("model", "there to be read"));
  }

  public static TokenizerFile read(Path file) throws IOException {
    return new TokenizerFile(JsonFile.read(file));
  }

  public static TokenizerFile parse(String json) throws IOException {
    return new TokenizerFile(JsonFile.parse(json, "tokenizer.json"));
  }

  /// What a text goes through before a tokenizer of another kind than CLIP's sees it.
  public enum Clean {
    /// Nothing.
    NONE,
    /// Repaired, references resolved, white space collapsed.
    WHITESPACE,
    /// Also without punctuation and in lower case.
    CANONICAL
  }

  /// @param context the most ids that the text tower takes
  /// @param clean what the model says; CLIP's own tokenizer has a way of its own
  public Tokenizer tokenizer(int context, Clean clean) throws IOException {
    if (context < 2) {
      throw new IOException("a context of %d ids has no room for a text".formatted(context));
    }
    String type = model.text("type").orElse(model.array("merges").isPresent() ? "BPE" : "Unigram");
    return switch (type) {
      case "BPE" ->
          model.text("end_of_word_suffix").filter(mark -> !mark.isEmpty()).isPresent()
              ? new ClipTokenizer(clip(), context, CLEANING)
              : pieces(merged(), context, clean);
      case "Unigram" -> pieces(unigram(), context, clean);
      case "WordPiece" -> pieces(wordPieces(), context, clean);
      default -> throw model.wrong("type", "BPE, Unigram or WordPiece");
    };
  }

  private Tokenizer pieces(PieceModel pieces, int context, Clean clean) throws IOException {
    Map<String, Integer> added = added();
    int size = Math.max(pieces.size(), 1 + highest(added.values(), List.of()));
    PieceTokenizer.Steps steps =
        new PieceTokenizer.Steps(
            switch (clean) {
              case NONE -> UnaryOperator.identity();
              case WHITESPACE -> CLEANING::spaced;
              case CANONICAL -> CLEANING::canonical;
            },
            new AddedTokens(added),
            Normalizers.of(root),
            WordCutters.of(root));
    return new PieceTokenizer(
        steps, pieces, Frame.of(root), new PieceTokenizer.Limits(context, size, padding(added)));
  }

  private int padding(Map<String, Integer> added) throws IOException {
    int usual = added.getOrDefault("<pad>", added.getOrDefault("[PAD]", 0));
    return root.fields("padding").integer("pad_id", usual);
  }

  private PieceModel merged() throws IOException {
    Map<String, Integer> ids = ids();
    Optional<Integer> unknown = model.text("unk_token").map(ids::get);
    return new MergedPieces(
        ids,
        merges(),
        unknown,
        model.truth("fuse_unk")
            ? MergedPieces.Unknowns.ONE_TOGETHER
            : MergedPieces.Unknowns.ONE_EACH);
  }

  private PieceModel wordPieces() throws IOException {
    Map<String, Integer> ids = ids();
    Integer unknown = ids.get(model.text("unk_token").orElse("[UNK]"));
    if (unknown == null) {
      throw model.wrong("unk_token", "a token of the vocabulary");
    }
    return new WordPieces(
        ids,
        unknown,
        model.text("continuing_subword_prefix").orElse("##"),
        model.integer("max_input_chars_per_word", 100));
  }

  private PieceModel unigram() throws IOException {
    JsonArray vocab =
        model.array("vocab").orElseThrow(() -> model.wrong("vocab", "a list of pieces"));
    Map<String, Double> scores = HashMap.newHashMap(vocab.size());
    Map<String, Integer> ids = HashMap.newHashMap(vocab.size());
    int unknown = model.integer("unk_id", 0);
    for (JsonElement entry : vocab) {
      int id = ids.size();
      boolean pair = entry instanceof JsonArray a && a.size() == 2 && isText(a.get(0));
      if (!pair || !(entry.getAsJsonArray().get(1) instanceof JsonPrimitive p && p.isNumber())) {
        throw model.wrong("vocab", "a list of pieces and their scores");
      }
      String piece = entry.getAsJsonArray().get(0).getAsString();
      if (ids.putIfAbsent(piece, id) != null) {
        throw model.wrong("vocab", "free of repetitions");
      }
      scores.put(piece, entry.getAsJsonArray().get(1).getAsDouble());
    }
    return new Unigram(
        scores,
        ids,
        unknown,
        model.truth("byte_fallback") ? Unigram.Spelling.BYTES : Unigram.Spelling.UNKNOWN_ID);
  }

  private Vocabulary clip() throws IOException {
    Map<String, Integer> ids = ids();
    Map<String, Integer> added = added();
    Map<String, Integer> all = new HashMap<>(ids);
    all.putAll(added);
    int size = 1 + highest(all.values(), List.of());
    checkWhole(all, size);
    Merges merges = merges();
    return new Vocabulary(
        ids,
        merges,
        model.text("end_of_word_suffix").orElse(""),
        special("cls", List.of("<|startoftext|>", "<start_of_text>"), all),
        special("sep", List.of("<|endoftext|>", "<end_of_text>"), all),
        size);
  }

  /// CLIP's words end in its own pieces; where some lack, phrases would silently become others.
  private void checkWhole(Map<String, Integer> all, int size) throws IOException {
    int known = new HashSet<>(all.values()).size();
    if (known < size) {
      throw new IOException(
          "%s lacks tokens: there are %d of %d".formatted(root.place(), known, size));
    }
  }

  private static int highest(Iterable<Integer> some, Iterable<Integer> others) {
    int highest = 0;
    for (int id : some) {
      highest = Math.max(highest, id);
    }
    for (int id : others) {
      highest = Math.max(highest, id);
    }
    return highest;
  }

  private int special(String role, List<String> usual, Map<String, Integer> all)
      throws IOException {
    Optional<Integer> said = processed(role);
    if (said.isPresent()) {
      return said.get();
    }
    for (String name : usual) {
      Integer id = all.get(name);
      if (id != null) {
        return id;
      }
    }
    throw new IOException("%s does not say which id is %s".formatted(root.place(), usual.get(0)));
  }

  /// What a post processor of RoBERTa's kind says: a pair of text and id.
  private Optional<Integer> processed(String role) throws IOException {
    JsonFields processor = root.fields("post_processor");
    Optional<JsonArray> pair = processor.array(role);
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    if (pair.get().size() != 2) {
      throw processor.wrong(role, "a text and an id");
    }
    return Optional.of(id(pair.get().get(1), processor, role));
  }

  private Map<String, Integer> ids() throws IOException {
    JsonFields vocab =
        model.optionalFields("vocab").orElseThrow(() -> model.wrong("vocab", "there to be read"));
    Map<String, Integer> ids = new HashMap<>();
    for (Map.Entry<String, JsonElement> entry : vocab.object().entrySet()) {
      ids.put(entry.getKey(), id(entry.getValue(), vocab, entry.getKey()));
    }
    if (ids.isEmpty()) {
      throw model.wrong("vocab", "a list of tokens");
    }
    return ids;
  }

  private static int id(JsonElement value, JsonFields place, String name) throws IOException {
    if (value instanceof JsonPrimitive p && p.isNumber()) {
      double number = p.getAsDouble();
      if (number >= 0 && number < 10_000_000 && number == Math.rint(number)) {
        return (int) number;
      }
    }
    throw place.wrong(name, "an id");
  }

  private Map<String, Integer> added() throws IOException {
    Map<String, Integer> added = new LinkedHashMap<>();
    for (JsonFields token : root.objects("added_tokens")) {
      Optional<JsonElement> id = token.element("id");
      Optional<String> content = token.text("content");
      if (id.isEmpty() || content.isEmpty()) {
        throw root.wrong("added_tokens", "a list of contents and ids");
      }
      added.put(content.get(), id(id.get(), token, "id"));
    }
    return added;
  }

  private Merges merges() throws IOException {
    JsonArray merges =
        model.array("merges").orElseThrow(() -> model.wrong("merges", "there to be read"));
    Map<String, Integer> ranks = HashMap.newHashMap(merges.size());
    for (JsonElement merge : merges) {
      ranks.putIfAbsent(key(merge), ranks.size());
    }
    return new Merges(ranks);
  }

  /// Two texts, or one with a space between its parts.
  private String key(JsonElement merge) throws IOException {
    if (merge instanceof JsonArray pair && pair.size() == 2 && isText(pair.get(0))) {
      if (isText(pair.get(1))) {
        return Merges.key(pair.get(0).getAsString(), pair.get(1).getAsString());
      }
    } else if (isText(merge)) {
      String text = merge.getAsString();
      int space = text.indexOf(' ');
      if (space > 0) {
        return Merges.key(text.substring(0, space), text.substring(space + 1));
      }
    }
    throw model.wrong("merges", "a list of pairs");
  }

  private static boolean isText(JsonElement element) {
    return element instanceof JsonPrimitive p && p.isString();
  }
}
