package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreRulesTest {
  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void fill() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    shelf.put("cat_preview.jpg", "a small cat");
    shelf.put("2024/dog.jpg", "a dog");
    shelf.put("2024/Thumbs/dog.jpg", "a thumbnail of a dog");
    shelf.put("2024/private/letter.jpg", "a letter");
    shelf.put("2025/dog.jpg", "another dog");
  }

  private List<String> names(Library library) throws IOException {
    return library.timeline(Optional.empty()).stream()
        .map(photo -> shelf.photos.relativize(photo.path()).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  @Test
  void foldersAndNamesAreLeftOutAndComeBackWithoutWork() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      shelf.index(library);
      assertThat(names(library)).hasSize(6);

      IgnoreRule letters = new IgnoreRule.Subfolder(shelf.photos.resolve("2024/private"));
      library.ignored().add(new IgnoreRule.Names("*_PREVIEW.jpg"));
      library.ignored().add(new IgnoreRule.Names("thumbs"));
      library.ignored().add(letters);
      assertThat(library.ignored().list())
          .containsExactly(
              letters, new IgnoreRule.Names("*_PREVIEW.jpg"), new IgnoreRule.Names("thumbs"));
      Summary run = shelf.index(library);
      assertThat(run.removed()).isEqualTo(3);
      assertThat(names(library)).containsExactly("2024/dog.jpg", "2025/dog.jpg", "cat.jpg");

      library.index(List.of(shelf.photos.resolve("2024/private")), _ -> {}, () -> false);
      library.index(List.of(shelf.photos.resolve("2024/Thumbs")), _ -> {}, () -> false);
      assertThat(names(library)).hasSize(3);

      for (IgnoreRule rule : library.ignored().list()) {
        library.ignored().remove(rule);
      }
      Summary again = shelf.index(library);
      assertThat(names(library)).hasSize(6);
      assertThat(again.indexed()).isZero();
    }
  }

  @Test
  void whatIsNoFolderBelowTheLibrarysOrWouldCoverEverythingIsRefused() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      IgnoreRules rules = library.ignored();
      for (IgnoreRule rule :
          List.of(
              new IgnoreRule.Subfolder(shelf.photos),
              new IgnoreRule.Subfolder(directory),
              new IgnoreRule.Names(" * "),
              new IgnoreRule.Names("*.*"),
              new IgnoreRule.Names("a/b"))) {
        assertThatThrownBy(() -> rules.add(rule)).isInstanceOf(LibraryException.class);
      }
      assertThat(rules.list()).isEmpty();
    }
  }

  @Test
  void theFoldersBelowAreCountedWithAllThatIsInThem() throws Exception {
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      shelf.index(library);
      assertThat(library.subfolders(shelf.photos))
          .containsExactly(
              new Subfolder(shelf.photos.resolve("2024"), 3, true),
              new Subfolder(shelf.photos.resolve("2025"), 1, false));
      assertThat(library.subfolders(shelf.photos.resolve("2024")))
          .extracting(Subfolder::photos)
          .containsExactly(1L, 1L);
      assertThat(library.subfolders(shelf.photos.resolve("2025"))).isEmpty();
    }
  }
}
