package app.fovea.index;

import app.fovea.index.rank.Background;
import app.fovea.index.store.Catalog;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What scores are judged against, by model: made once for each state of the library. Safe for
/// concurrent use.
final class Backgrounds {
  /// Pictures that stand for the library.
  private static final int SAMPLE = 400;

  private final Catalog catalog;
  private final PhraseVectors vectors;
  private final Map<String, float[][]> phrases = new HashMap<>();
  private final Map<String, Kept> backgrounds = new HashMap<>();

  Backgrounds(Catalog catalog, PhraseVectors vectors) {
    this.catalog = catalog;
    this.vectors = vectors;
  }

  /// @param sequence of the last vector that it was made from
  private record Kept(long sequence, Background background) {}

  /// @param model the catalog's number of the encoder's model
  synchronized Background of(Encoder encoder, long model) throws IOException {
    String key = ModelKey.of(encoder.model());
    long sequence = catalog.vectors().sequence(model);
    Kept kept = backgrounds.get(key);
    if (kept == null || kept.sequence != sequence) {
      kept = new Kept(sequence, make(encoder, key, model));
      backgrounds.put(key, kept);
    }
    return kept.background;
  }

  private Background make(Encoder encoder, String key, long model) throws IOException {
    float[][] known = phrases.get(key);
    if (known == null) {
      known = vectors.of(encoder);
      phrases.put(key, known);
    }
    return Background.of(encoder.similarity(), known, catalog.vectors().sample(model, SAMPLE));
  }
}
