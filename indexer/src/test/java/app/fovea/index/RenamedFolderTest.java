package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large folder under another name: 2,000 photos, or as many as `-Dfovea.renamed` says.
class RenamedFolderTest {
  private static final int PHOTOS = Integer.getInteger("fovea.renamed", 2000);
  private static final int IN_A_FOLDER = 500;
  private static final double MOST_SECONDS = 60;

  @TempDir Path directory;

  @Test
  void noFileOfARenamedFolderIsOpened() throws IOException {
    Shelf shelf = new Shelf(directory);
    Path before = shelf.photos.resolve("2024");
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put("2024/%d/%d.jpg".formatted(i / IN_A_FOLDER, i), "picture " + i);
    }
    shelf.index();
    Path after = shelf.photos.resolve("2024 summer");
    try (Library library = shelf.open(Access.WRITE)) {
      assumeTrue(keepsInodes(shelf), "a disk that names files by nothing but their path");
      library
          .labels()
          .create(
              new LabelSet(
                  "keep",
                  Choice.FREE,
                  Prompts.PLAIN,
                  Optional.empty(),
                  List.of(Label.named("kept"))));
      Photo labelled = library.photo(before.resolve("0/7.jpg")).orElseThrow();
      library.labels().decide("keep", "kept", Verdict.YES, List.of(labelled));
      Map<Path, Long> known = byPath(library, before);
      Files.move(before, after);
      int encoded = shelf.models.encoded.get();
      int read = shelf.pictures.read.get();
      int hashed = shelf.pictures.hashed.get();

      Summary summary = shelf.index(library);

      assertThat(summary.moved()).isEqualTo(PHOTOS);
      assertThat(summary.indexed()).isZero();
      assertThat(summary.removed()).isZero();
      assertThat(shelf.models.encoded.get()).isEqualTo(encoded);
      assertThat(shelf.pictures.read.get()).isEqualTo(read);
      assertThat(shelf.pictures.hashed.get()).isEqualTo(hashed);
      assertThat(byPath(library, after)).isEqualTo(known);
      assertThat(
              library
                  .details(library.photo(after.resolve("0/7.jpg")).orElseThrow().id())
                  .orElseThrow()
                  .labels())
          .hasSize(1);
      assertThat(summary.seconds()).isLessThan(MOST_SECONDS);
      System.out.printf("%d photos followed their folder in %.1f s%n", PHOTOS, summary.seconds());
    }
  }

  private static boolean keepsInodes(Shelf shelf) throws IOException {
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      return Locations.now(catalog).spot(shelf.photos).lastingInodes();
    }
  }

  private static Map<Path, Long> byPath(Library library, Path folder) throws IOException {
    return library.timeline(Optional.of(folder)).stream()
        .collect(Collectors.toMap(photo -> folder.relativize(photo.path()), Photo::id));
  }
}
