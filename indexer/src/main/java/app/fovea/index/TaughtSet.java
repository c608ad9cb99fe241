package app.fovea.index;

import app.fovea.index.label.Classifier;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Lesson;
import app.fovea.index.label.Prior;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.ExampleVectors.Kept;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A label set and one model, not safe for concurrent use: the labels' vectors, kept once they are
/// made, and the lessons that people's decisions are, made again for a model that has not seen the
/// pictures.
final class TaughtSet {
  private final Library library;
  private final Catalog catalog;
  private final LabelSet set;
  private final Encoder encoder;
  private final String model;
  private final Map<String, float[]> vectors = new HashMap<>();

  TaughtSet(Library library, Catalog catalog, LabelSet set) throws IOException {
    this.library = library;
    this.catalog = catalog;
    this.set = set;
    this.encoder = library.encoder();
    this.model = ModelKey.of(encoder.model());
  }

  Prior prior() throws IOException {
    float[][] labels =
        kept(
            set.labels().stream().map(set::phrases).toList().toString(),
            () -> Prior.vectors(encoder, set));
    float[][] names =
        kept(
            set.labels().stream().map(set.named()::phrases).toList().toString(),
            () -> Prior.vectors(encoder, set.named()));
    float[][] everyday = kept(Prior.everyday().toString(), () -> Prior.everyday(encoder));
    return new Prior(encoder.similarity(), labels, names, everyday);
  }

  /// Vectors of phrases: those that were kept, else new ones, which are kept where that is allowed.
  private float[][] kept(String phrases, Supplier<float[][]> make) throws IOException {
    Optional<float[]> kept = catalog.labelSets().vectors(model, phrases);
    int dimension = encoder.model().dimension();
    if (kept.isPresent()) {
      float[][] vectors = new float[kept.get().length / dimension][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = Arrays.copyOfRange(kept.get(), i * dimension, (i + 1) * dimension);
      }
      return vectors;
    }
    float[][] vectors = make.get();
    if (catalog.labelSets().writable()) {
      float[] flat = new float[vectors.length * dimension];
      for (int i = 0; i < vectors.length; i++) {
        System.arraycopy(vectors[i], 0, flat, i * dimension, dimension);
      }
      catalog.labelSets().putVectors(model, phrases, flat);
    }
    return vectors;
  }

  /// What people said, as it holds.
  Told told() throws IOException {
    return new Told(set, catalog.decisions().ofPeople(set.name()));
  }

  /// What their words teach; a picture that no vector can be had of is left out. A picture's vector
  /// is the same array each time.
  List<Lesson> lessons(Told told) throws IOException {
    List<Told.Word> words = told.words();
    List<String> fresh =
        words.stream()
            .map(Told.Word::contentId)
            .distinct()
            .filter(id -> !vectors.containsKey(id))
            .toList();
    vectors.putAll(catalog.examples().of(model, fresh));
    for (String id : fresh) {
      if (!vectors.containsKey(id)) {
        again(id).ifPresent(vector -> vectors.put(id, vector));
      }
    }
    List<Lesson> lessons = new ArrayList<>();
    for (Told.Word word : words) {
      float[] vector = vectors.get(word.contentId());
      if (vector != null) {
        lessons.add(new Lesson(vector, set.indexOf(word.label()), word.verdict()));
      }
    }
    return lessons;
  }

  /// Looks at an example again, for a model that has not seen it.
  private Optional<float[]> again(String contentId) throws IOException {
    Optional<Path> path = catalog.examples().path(contentId);
    if (path.isEmpty() || !Files.isRegularFile(path.get())) {
      return Optional.empty();
    }
    List<PictureVectors.Result> results =
        new PictureVectors(library, 1).of(List.of(path.get()), _ -> {}, () -> false);
    if (!(results.getFirst() instanceof PictureVectors.Embedded it)) {
      return Optional.empty();
    }
    if (catalog.labelSets().writable()) {
      catalog.examples().put(model, List.of(new Kept(contentId, it.path(), it.vector())));
    }
    return Optional.of(it.vector());
  }

  Classifier classifier(float[] mean) throws IOException {
    return Classifier.taught(set, prior(), mean, lessons(told()));
  }
}
