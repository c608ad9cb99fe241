package app.fovea.index;

import app.fovea.index.pace.Pace;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The answering of all questions to a library, before the work that is done for it meanwhile.
final class Questions {
  /// What answers are found in.
  record Sources(Catalog catalog, Vectors vectors, TextProjection texts, Backgrounds backgrounds) {}

  private final Sources sources;
  private final PictureFiles pictures;
  private final ModelChoice choice;
  private final Pace pace;
  private final Once warm = new Once();

  Questions(Sources sources, PictureFiles pictures, ModelChoice choice, Pace pace) {
    this.sources = sources;
    this.pictures = pictures;
    this.choice = choice;
    this.pace = pace;
  }

  /// As [Library#search].
  Answer answer(Query query, Wanted wanted, Early early, BooleanSupplier cancelled)
      throws IOException {
    var encoder = choice.encoder(choice.answering());
    try (Pace.Precedence _ = pace.precedence()) {
      try {
        return search(cancelled).answer(query, wanted, early, pictures, encoder);
      } catch (DamagedIndex e) {
        sources.texts.distrust();
        return search(cancelled).answer(query, wanted, early, pictures, encoder);
      }
    }
  }

  /// As [Library#warm].
  void warm() throws IOException {
    if (choice.model().isPresent()) {
      warm.of(
          choice.answering().id(),
          () -> answer(Query.words("a photo"), Wanted.best(1), Early.NONE, () -> false));
    }
  }

  private Search search(BooleanSupplier cancelled) throws IOException {
    return new Search(
        sources.catalog, sources.vectors, sources.texts.texts(), sources.backgrounds, cancelled);
  }

  /// As [Library#similar].
  Answer similar(Path picture, Wanted wanted, BooleanSupplier cancelled) throws IOException {
    Optional<Long> own = new Photos(sources.catalog).content(picture);
    Query query = new Query(List.of(new Query.Picture(picture.toAbsolutePath().normalize(), 1)));
    int limit = own.isPresent() ? wanted.limit() + 1 : wanted.limit();
    Wanted more = new Wanted(limit, wanted.least(), wanted.order());
    Answer answer = answer(query, more, Early.NONE, cancelled);
    return own.isPresent() ? answer.without(own.get(), wanted.limit()) : answer;
  }
}
