package app.fovea.index;

import app.fovea.index.image.Refused;
import app.fovea.index.rank.UnitVectors;
import app.fovea.index.store.Catalog;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the parts of a query to vectors.
final class QueryVectors {
  private final Catalog catalog;
  private final PictureFiles pictures;
  private final Encoder encoder;

  QueryVectors(Catalog catalog, PictureFiles pictures, Encoder encoder) {
    this.catalog = catalog;
    this.pictures = pictures;
    this.encoder = encoder;
  }

  List<Sought> of(Query query) throws IOException {
    List<Sought> sought = new ArrayList<>();
    for (Query.Part part : query.parts()) {
      float[] vector =
          switch (part) {
            case Query.Words words -> words(words.text());
            case Query.Exact exact -> words(exact.text());
            case Query.Picture picture -> picture(picture.file());
          };
      sought.add(new Sought(part, vector));
    }
    return sought;
  }

  /// The parts as one unit vector: their weighted sum.
  static float[] sum(List<Sought> sought, int dimension) throws LibraryException {
    return UnitVectors.sum(sought.stream().map(Sought::weighted).toList(), dimension)
        .orElseThrow(() -> LibraryFault.CANCELLED_OUT.exception(LibraryException.Kind.BAD_REQUEST));
  }

  private float[] words(String text) throws LibraryException {
    if (text.isBlank()) {
      throw LibraryFault.EMPTY_QUERY.exception(LibraryException.Kind.BAD_REQUEST);
    }
    return encoder.texts(List.of(text))[0];
  }

  private float[] picture(Path file) throws IOException {
    if (!Files.exists(file)) {
      return known(file)
          .orElseThrow(
              () -> LibraryFault.NO_FILE.exception(LibraryException.Kind.NO_SUCH_FILE, file));
    }
    try {
      return encoder.images(List.of(pictures.read(file, encoder.model().input()).pixels()))[0];
    } catch (Refused e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /// The vector of a photo whose file cannot be reached now.
  private Optional<float[]> known(Path file) throws IOException {
    Optional<Long> content = new Photos(catalog).content(file);
    Optional<Long> model = catalog.vectors().findModel(ModelKey.of(encoder.model()));
    return content.isPresent() && model.isPresent()
        ? catalog.vectors().of(content.get(), model.get())
        : Optional.empty();
  }
}
