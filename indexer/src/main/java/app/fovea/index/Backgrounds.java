package app.fovea.index;

import app.fovea.index.rank.Background;
import app.fovea.index.rank.UnitVectors;
import app.fovea.index.store.Catalog;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What scores are judged against, by model. Safe for concurrent use.
final class Backgrounds {
  /// Pictures that stand for the library.
  private static final int SAMPLE = 400;

  private final Catalog catalog;
  private final PhraseMeans means;
  private final Map<String, float[]> phrases = new HashMap<>();

  Backgrounds(Catalog catalog, PhraseMeans means) {
    this.catalog = catalog;
    this.means = means;
  }

  /// @param model the catalog's number of the encoder's model
  /// @param sought what will be judged; the library's pictures are looked at only for pictures
  Background of(Encoder encoder, long model, List<Sought> sought) throws IOException {
    boolean pictures = sought.stream().anyMatch(part -> part.part() instanceof Query.Picture);
    int dimension = encoder.model().dimension();
    return new Background(
        phrases(encoder),
        UnitVectors.mean(
            pictures ? catalog.vectors().sample(model, SAMPLE) : List.of(), dimension));
  }

  private synchronized float[] phrases(Encoder encoder) throws IOException {
    String key = ModelKey.of(encoder.model());
    float[] mean = phrases.get(key);
    if (mean == null) {
      mean = means.of(encoder);
      phrases.put(key, mean);
    }
    return mean;
  }
}
