package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.store.Catalog;
import app.fovea.index.text.CommittedTexts;
import app.fovea.index.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The texts while much is being saved.
class TextProjectionTest {
  @TempDir Path directory;

  private Shelf shelf;
  private Path folder;

  @BeforeEach
  void saveSomethingThatNoTextsKnow() throws IOException {
    shelf = new Shelf(directory);
    folder = directory.resolve("texts");
    shelf.put("lake.jpg", "a lake");
    var _ = shelf.index();
  }

  @Test
  void keepingUpLeavesNothingForWhoeverReads() throws IOException {
    keepUp(Duration.ZERO);
    try (Catalog catalog = catalog();
        Texts committed = CommittedTexts.read(folder).orElseThrow()) {
      assertThat(committed.sequence()).isEqualTo(catalog.texts().sequence()).isPositive();
      assertThat(committed.words("lake", 5)).hasSize(1);
    }
  }

  @Test
  void itDoesSoNowAndThenOnly() throws IOException {
    keepUp(Duration.ofHours(1));
    Optional<Texts> committed = CommittedTexts.read(folder);
    assertThat(committed).isEmpty();
  }

  private void keepUp(Duration betweenTurns) throws IOException {
    try (Catalog catalog = catalog();
        TextProjection texts =
            new TextProjection(catalog, folder, Library.Access.WRITE, betweenTurns)) {
      texts.keepUp();
    }
  }

  private Catalog catalog() throws IOException {
    return Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow();
  }
}
