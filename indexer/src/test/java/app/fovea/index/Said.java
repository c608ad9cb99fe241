package app.fovea.index;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a person says of a photo, which takes the place of what was said of the same before.
///
/// @param about [#LABEL] or [#STARS]
/// @param value a [Verdict] or a number of stars
record Said(String contentId, String about, String value) {
  static final String LABEL = "label";
  static final String STARS = "stars";
  private static final String SET = "keep";
  private static final String NAME = "kept";

  static Said of(String line) {
    String[] words = line.split(" ");
    return new Said(words[0], words[1], words[2]);
  }

  String line() {
    return "%s %s %s".formatted(contentId, about, value);
  }

  /// What there can be one word of.
  String subject() {
    return contentId + " " + about;
  }

  /// Says the same of some photos.
  void of(List<Photo> photos, Library library) throws IOException {
    if (about.equals(STARS)) {
      library.rate(photos.stream().map(Photo::id).toList(), Integer.parseInt(value));
    } else {
      library.labels().decide(SET, NAME, Verdict.valueOf(value), photos);
    }
  }

  static void prepare(Library library) throws IOException {
    if (library.labels().sets().isEmpty()) {
      LabelSet set =
          new LabelSet(
              SET, Choice.FREE, Prompts.PLAIN, Optional.empty(), List.of(Label.named(NAME)));
      library.labels().create(set);
    }
  }

  /// All that holds in a library, by subject, whether or not its photos are still there.
  static Map<String, Said> all(Shelf shelf) throws IOException {
    Map<String, Said> all = new TreeMap<>();
    // Opened as the library does, so that what a kill left half done is taken back.
    try (Library _ = shelf.open(Access.WRITE);
        Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      catalog
          .decisions()
          .ofPeople(SET)
          .forEach(each -> put(all, new Said(each.contentId(), LABEL, each.verdict().name())));
      catalog
          .ratings()
          .given()
          .forEach((content, stars) -> put(all, new Said(content, STARS, stars.toString())));
    }
    return all;
  }

  static void put(Map<String, Said> all, Said said) {
    all.put(said.subject(), said);
  }
}
