package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void index() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("Beach 2024/one.jpg", "a dog\n2024-06-01T10:00:00");
    shelf.put("Beach 2024/deep/two.jpg", "a cat\n2024-07-01T10:00:00");
    shelf.put("City/Screenshot_01.jpg", "a window\n2023-01-01T10:00:00");
    shelf.index();
  }

  private static List<String> values(Facets facets, String filter) {
    return facets.of(filter).stream().map(it -> it.value() + "=" + it.photos()).toList();
  }

  @Test
  void valuesAreCountedForEachFilter() throws IOException {
    try (Library library = shelf.open(Access.READ)) {
      Facets facets = library.facets();
      assertThat(values(facets, "folder"))
          .containsExactly("photos=3", "Beach 2024=2", "City=1", "deep=1");
      assertThat(values(facets, "date"))
          .containsExactly("2024=2", "2024-07=1", "2024-06=1", "2023=1", "2023-01=1");
      assertThat(values(facets, "type")).containsExactly("JPEG=3");
      assertThat(values(facets, "is")).containsExactly("screenshot=1");
      assertThat(values(facets, "camera")).isEmpty();
    }
  }

  @Test
  void starsThatSomebodyGaveAreCounted() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      List<Long> all = library.timeline(Optional.empty()).stream().map(Photo::id).toList();
      library.rate(all.subList(0, 2), 4);
      assertThat(values(library.facets(), "rating")).containsExactly("4=2");
    }
  }

  @Test
  void everyCountIsWhatItsFilterLeaves() throws Exception {
    try (Library library = shelf.open(Access.READ)) {
      for (String filter : List.of("folder", "date", "type", "is")) {
        for (Facets.Count count : library.facets().of(filter)) {
          Query query = Query.parse("%s:\"%s\"".formatted(filter, count.value()));
          assertThat(library.search(query, 10, () -> false).matches())
              .as(query.toString())
              .hasSize((int) count.photos());
        }
      }
    }
  }

  @Test
  void whatIsExcludedIsFoundByItsOwnFilterAlone() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      long dog = library.photo(shelf.photos.resolve("Beach 2024/one.jpg")).orElseThrow().id();
      assertThat(library.exclusion().add(List.of(dog))).containsExactly(dog);
      assertThat(library.exclusion().add(List.of(dog))).isEmpty();

      assertThat(library.timeline(Optional.empty())).extracting(Photo::id).doesNotContain(dog);
      assertThat(library.months().values()).containsExactly(1L, 1L);
      assertThat(ids(library, "a dog")).isNotEmpty().doesNotContain(dog);
      assertThat(ids(library, "-is:excluded")).hasSize(2).doesNotContain(dog);
      assertThat(ids(library, "is:excluded")).containsExactly(dog);
      assertThat(values(library.facets(), "is")).containsExactly("screenshot=1", "excluded=1");
      assertThat(values(library.facets(), "folder")).contains("photos=2");
      assertThat(library.details(dog).orElseThrow().excluded()).isTrue();

      library.exclusion().remove(List.of(dog));
      assertThat(ids(library, "a dog")).contains(dog);
      assertThat(ids(library, "is:excluded")).isEmpty();
    }
  }

  private static List<Long> ids(Library library, String query) throws Exception {
    return library.search(Query.parse(query), 10, () -> false).matches().stream()
        .map(match -> match.photo().id())
        .toList();
  }
}
