package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final int PHOTOS = 400;
  private static final int BROKEN = 20;

  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = new Shelf(directory);
    // Previews are for what waits, so files must wait.
    shelf.pictures.walk = new CountDownLatch(PHOTOS);
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put(i + ".jpg", (i < BROKEN ? "broken " : "picture ") + i + FakePictures.PREVIEW);
    }
  }

  @Test
  void previewsAreThereFirstAndNothingOfThemIsLeftAtTheEnd() throws IOException {
    List<Progress> seen = new ArrayList<>();
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      Summary summary = library.index(List.of(), seen::add, () -> false);

      assertThat(seen).anyMatch(progress -> progress.previewed() > progress.indexed());
      assertThat(summary.indexed()).isEqualTo(PHOTOS - BROKEN);
      assertThat(summary.failed()).hasSize(BROKEN);
      assertThat(library.status().photos()).isEqualTo(PHOTOS - BROKEN);
      assertThat(library.status().pending()).isZero();
    }
    assertThat(vectors()).isEqualTo(wholeVectors());
    assertThat(shelf.search("picture 123" + FakePictures.PREVIEW, 1)).containsExactly("123.jpg");
  }

  @Test
  void aPreviewAnswersUntilAnotherRunReadsThePicture() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      boolean[] shown = new boolean[1];
      Summary stopped =
          library.index(
              List.of(), progress -> shown[0] = progress.previewed() > BROKEN + 10, () -> shown[0]);
      assertThat(library.status().photos()).isGreaterThan(stopped.indexed());
      assertThat(library.status().pending()).isPositive();
      assertThat(Shelf.search(library, "picture 123", PHOTOS)).isNotEmpty();

      int before = shelf.pictures.read.get();
      Summary rest = library.index(List.of(), _ -> {}, () -> false);

      assertThat(stopped.indexed() + rest.indexed()).isEqualTo(PHOTOS - BROKEN);
      assertThat(shelf.pictures.read.get() - before).isLessThanOrEqualTo(PHOTOS);
      assertThat(library.index(List.of(), _ -> {}, () -> false).unchanged())
          .isEqualTo(PHOTOS - BROKEN);
    }
    assertThat(vectors()).isEqualTo(wholeVectors());
  }

  @Test
  void aPreviewTeachesNothing() throws IOException {
    String model = ModelKey.of(FakeEncoder.model("starter"));
    try (Library library = shelf.open(Access.WRITE);
        Catalog catalog = Catalog.write(shelf.home.resolve("catalog.db"))) {
      library.addFolder(shelf.photos);
      boolean[] shown = new boolean[1];
      library.index(
          List.of(), progress -> shown[0] = progress.previewed() > BROKEN + 10, () -> shown[0]);
      List<String> previewed = contentIds(library);
      int whole = catalog.examples().of(model, previewed).size();
      assertThat(whole).isLessThan(previewed.size() - BROKEN);

      library.index(List.of(), _ -> {}, () -> false);

      assertThat(catalog.examples().of(model, contentIds(library))).hasSize(PHOTOS - BROKEN);
    }
  }

  private static List<String> contentIds(Library library) throws IOException {
    return library.timeline(Optional.empty()).stream().map(Photo::contentId).toList();
  }

  private Map<Long, String> vectors() throws IOException {
    Map<Long, String> vectors = new TreeMap<>();
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      long model =
          catalog.vectors().findModel(ModelKey.of(FakeEncoder.model("starter"))).orElseThrow();
      catalog
          .vectors()
          .since(
              model,
              0,
              stored ->
                  assertThat(vectors.put(stored.content(), Arrays.toString(stored.vector())))
                      .isNull());
    }
    return vectors;
  }

  private Map<Long, String> wholeVectors() throws IOException {
    FakeEncoder encoder = new FakeEncoder(FakeEncoder.model("starter"), shelf.models.encoded);
    Map<Long, String> vectors = new TreeMap<>();
    try (Library library = shelf.open(Access.READ)) {
      for (int i = BROKEN; i < PHOTOS; i++) {
        vectors.put(
            library.photo(shelf.photos.resolve(i + ".jpg")).orElseThrow().id(),
            Arrays.toString(encoder.vector("picture " + i + FakePictures.PREVIEW)));
      }
    }
    return vectors;
  }
}
