package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Library.Access;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSwitchTest {
  private static final ModelPackage OWN = FakeEncoder.model("own-better");

  @TempDir Path directory;
  Shelf shelf;

  @BeforeEach
  void indexWithTheStarter() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    shelf.put("dog.jpg", "a dog");
    shelf.index();
    shelf.models.installed.addFirst(OWN);
  }

  @Test
  void theOldModelAnswersUntilEverythingIsEmbeddedForTheNewOne() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      library.use(OWN);
      assertThat(library.model()).contains(OWN);
      assertThat(library.answering().model().id()).isEqualTo("starter");
      assertThat(Shelf.search(library, "a dog", 1)).containsExactly("dog.jpg");
      assertThat(library.status().pending()).isEqualTo(2);

      assertThat(shelf.index(library).indexed()).isEqualTo(2);

      assertThat(library.answering().model()).isEqualTo(OWN);
      assertThat(library.search(Query.words("a dog"), 1, () -> false).matches().getFirst().score())
          .isGreaterThan(0.99);
      assertThat(library.status().pending()).isZero();
    }
  }

  @Test
  void aClassifierIsNeverALibrarysModel() throws IOException {
    ModelPackage classifier = FakeEncoder.model("a", ModelPackage.Family.CLASSIFIER);
    shelf.models.installed.clear();
    shelf.models.installed.addAll(List.of(classifier, OWN));
    try (Library library = shelf.open(Access.WRITE)) {
      assertThat(library.model()).contains(OWN);
      assertThatThrownBy(() -> library.use(classifier))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("cannot search");
      assertThat(library.model()).contains(OWN);
    }
  }

  @Test
  void goingBackCostsNothing() throws IOException {
    try (Library library = shelf.open(Access.WRITE)) {
      ModelPackage starter = FakeEncoder.model("starter");
      library.use(OWN);
      shelf.index(library);
      int encoded = shelf.models.encoded.get();

      library.use(starter);

      assertThat(library.answering().model()).isEqualTo(starter);
      assertThat(shelf.index(library).indexed()).isZero();
      assertThat(shelf.models.encoded.get()).isEqualTo(encoded);
    }
  }

  @Test
  void aModelOfTheLibrarysOwnWinsOverABuiltInOneThatNobodyChose() throws IOException {
    try (Library library = shelf.open(Access.READ)) {
      assertThat(library.model()).contains(OWN);
    }
  }

  @Test
  void theFirstOwnModelIsAdoptedAndTheSecondIsNot() throws IOException {
    ModelPackage second = FakeEncoder.model("own-another");
    try (Library library = shelf.open(Access.WRITE)) {
      library.adopt(OWN);
      shelf.models.installed.addFirst(second);
      library.adopt(second);

      assertThat(library.model()).contains(OWN);
    }
  }

  @Test
  void aModelAskedForIsUsedWithoutBeingChosen() throws IOException {
    try (Library library = shelf.open(Access.WRITE, Optional.of("own-better"))) {
      assertThat(library.index(List.of(), _ -> {}, () -> false).indexed()).isEqualTo(2);
      assertThat(Shelf.search(library, "a cat", 1)).containsExactly("cat.jpg");
    }
  }
}
