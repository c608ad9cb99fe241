package app.fovea.index;

import app.fovea.index.image.Exposure;
import app.fovea.index.label.Decision;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Facts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Gathers what is known of a photo.
record DetailsOf(Catalog catalog, Photos photos) {

  Optional<PhotoDetails> photo(long id) throws IOException {
    Photo photo = photos.of(List.of(id)).get(id);
    Optional<Facts.Known> known = catalog.facts().of(id);
    if (photo == null || known.isEmpty()) {
      return Optional.empty();
    }
    Facts.Known facts = known.get();
    List<PhotoDetails.Given> labels =
        catalog.decisions().of(photo.contentId()).stream().map(DetailsOf::given).toList();
    return Optional.of(
        new PhotoDetails(
            photo,
            facts.lens(),
            photo.online() ? Exposure.of(photo.path()) : Optional.empty(),
            facts.format(),
            facts.bytes(),
            facts.caption(),
            facts.keywords(),
            labels,
            facts.excluded()));
  }

  private static PhotoDetails.Given given(Decision decision) {
    return new PhotoDetails.Given(
        decision.label(),
        decision.model().isPresent()
            ? OptionalDouble.of(decision.probability())
            : OptionalDouble.empty());
  }
}
