package app.fovea.index;

import app.fovea.index.rank.Background;
import app.fovea.index.store.Catalog;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// What scores are judged against, by model: made once for each state of the library. While photos
/// are being added it is kept for a while, because it hardly changes and every question would wait
/// for it. Safe for concurrent use.
final class Backgrounds {
  /// Pictures that stand for the library.
  private static final int SAMPLE = 400;

  /// The part of all vectors that has to be new for it to be made anew at once. With less it says
  /// nearly the same, and while photos are being added every other question would wait for it.
  private static final double GROWN = 0.25;

  /// After that long it is made anew if there is any new vector.
  private static final long STALE_NANOS = Duration.ofSeconds(30).toNanos();

  private final Catalog catalog;
  private final PhraseVectors vectors;
  private final LongSupplier nanos;
  private final Map<String, float[][]> phrases = new HashMap<>();
  private final Map<String, Kept> backgrounds = new HashMap<>();

  Backgrounds(Catalog catalog, PhraseVectors vectors) {
    this(catalog, vectors, System::nanoTime);
  }

  /// @param nanos a clock
  Backgrounds(Catalog catalog, PhraseVectors vectors, LongSupplier nanos) {
    this.catalog = catalog;
    this.vectors = vectors;
    this.nanos = nanos;
  }

  /// @param sequence of the last vector that it was made from
  /// @param made when, by the clock
  private record Kept(long sequence, long made, Background background) {
    boolean holds(long now, long last) {
      return sequence == last || last - sequence < GROWN * sequence && now - made < STALE_NANOS;
    }
  }

  /// @param model the catalog's number of the encoder's model
  synchronized Background of(Encoder encoder, long model) throws IOException {
    String key = ModelKey.of(encoder.model());
    long sequence = catalog.vectors().sequence(model);
    long now = nanos.getAsLong();
    Kept kept = backgrounds.get(key);
    if (kept == null || !kept.holds(now, sequence)) {
      kept = new Kept(sequence, now, make(encoder, key, model));
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
