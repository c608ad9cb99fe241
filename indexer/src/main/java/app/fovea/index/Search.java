package app.fovea.index;

import app.fovea.index.image.Refused;
import app.fovea.index.store.Catalog;
import app.fovea.index.vector.Hit;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The answering of one query: words and pictures become one vector, the nearest contents matches.
final class Search {
  private final Catalog catalog;
  private final Vectors vectors;
  private final PictureFiles pictures;
  private final Encoder encoder;
  private final BooleanSupplier cancelled;

  Search(
      Catalog catalog,
      Vectors vectors,
      PictureFiles pictures,
      Encoder encoder,
      BooleanSupplier cancelled) {
    this.catalog = catalog;
    this.vectors = vectors;
    this.pictures = pictures;
    this.encoder = encoder;
    this.cancelled = cancelled;
  }

  Answer answer(Query query, int limit) throws IOException {
    long start = System.nanoTime();
    float[] vector = vector(query);
    stopIfCancelled();
    long encoded = System.nanoTime();
    List<Match> matches = matches(vector, limit);
    long end = System.nanoTime();
    return new Answer(matches, millis(encoded - start), millis(end - encoded), millis(end - start));
  }

  private static double millis(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private void stopIfCancelled() throws LibraryException {
    if (cancelled.getAsBoolean()) {
      throw new LibraryException(LibraryException.Kind.CANCELLED, "The search was cancelled.");
    }
  }

  private float[] vector(Query query) throws IOException {
    float[] sum = new float[encoder.model().dimension()];
    for (Query.Part part : query.parts()) {
      float[] unit =
          switch (part) {
            case Query.Words words -> words(words.text());
            case Query.Exact exact -> words(exact.text());
            case Query.Picture picture -> picture(picture.file());
          };
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (float) part.weight() * unit[i];
      }
    }
    return unit(sum);
  }

  private float[] words(String text) throws LibraryException {
    if (text.isBlank()) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST,
          "The query is empty: say in words what the pictures should show.");
    }
    return encoder.texts(List.of(text))[0];
  }

  private float[] picture(Path file) throws IOException {
    if (!Files.exists(file)) {
      Optional<Long> content = new Photos(catalog).content(file);
      Optional<Long> model = catalog.vectors().findModel(ModelKey.of(encoder.model()));
      if (content.isPresent() && model.isPresent()) {
        Optional<float[]> known = catalog.vectors().of(content.get(), model.get());
        if (known.isPresent()) {
          return known.get();
        }
      }
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE, "There is no file %s.".formatted(file));
    }
    try {
      return encoder.images(List.of(pictures.read(file, encoder.model().input()).pixels()))[0];
    } catch (Refused e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static float[] unit(float[] vector) throws LibraryException {
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    double length = Math.sqrt(squares);
    if (length < 1e-6) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST,
          "The parts of the query cancel each other out: nothing is left to look for.");
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  /// Contents without a file keep their vectors, so more are asked for until enough have one.
  private List<Match> matches(float[] vector, int limit) throws IOException {
    ModelPackage model = encoder.model();
    int wanted = limit;
    while (true) {
      List<Hit> hits = vectors.nearest(model, vector, wanted, _ -> true);
      stopIfCancelled();
      Map<Long, Photo> photos = new Photos(catalog).of(hits.stream().map(Hit::id).toList());
      if (photos.size() >= limit || hits.size() < wanted) {
        return ranked(hits, photos, limit);
      }
      wanted = Math.multiplyExact(wanted, 2) + 8;
    }
  }

  private static List<Match> ranked(List<Hit> hits, Map<Long, Photo> photos, int limit) {
    List<Match> matches = new ArrayList<>();
    for (Hit hit : hits) {
      Photo photo = photos.get(hit.id());
      if (photo != null && matches.size() < limit) {
        matches.add(new Match(matches.size() + 1, photo, hit.cosine()));
      }
    }
    return matches;
  }
}
