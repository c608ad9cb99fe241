package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.store.Catalog;
import app.fovea.index.text.CommittedTexts;
import app.fovea.index.text.TextIndex;
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
    try (Catalog catalog = catalog();
        TextProjection texts = texts(catalog, Duration.ZERO)) {
      texts.keepUp();
      assertThat(committed()).isEqualTo(catalog.texts().sequence()).isPositive();
    }
  }

  @Test
  void itMakesThemLastNowAndThenOnly() throws IOException {
    try (Catalog catalog = catalog();
        TextProjection texts = texts(catalog, Duration.ofHours(1))) {
      texts.keepUp();
      assertThat(texts.texts().words("lake", 5)).hasSize(1);
      assertThat(committed()).isZero();
    }
  }

  @Test
  void whoeverAsksDuringARunTakesWhatIsThere() throws IOException {
    try (Catalog catalog = catalog();
        TextProjection texts = texts(catalog, Duration.ZERO)) {
      texts.keepUp();
      shelf.put("river.jpg", "a river");
      var _ = shelf.index();
      assertThat(texts.texts().words("river", 5)).isEmpty();
      texts.keepUp();
      assertThat(texts.texts().words("river", 5)).hasSize(1);
    }
  }

  @Test
  void afterARunEverythingIsFoundAtOnce() throws IOException {
    try (Catalog catalog = catalog();
        TextProjection texts = texts(catalog, Duration.ZERO)) {
      texts.keepUp();
      texts.last();
      shelf.put("river.jpg", "a river");
      var _ = shelf.index();
      assertThat(texts.texts().words("river", 5)).hasSize(1);
    }
  }

  @Test
  void theLastOnesLastWhenItIsClosed() throws IOException {
    try (Catalog catalog = catalog()) {
      try (TextProjection texts = texts(catalog, Duration.ofHours(1))) {
        assertThat(texts.texts().words("lake", 5)).hasSize(1);
      }
      assertThat(committed()).isEqualTo(catalog.texts().sequence());
    }
  }

  private TextProjection texts(Catalog catalog, Duration betweenCommits) {
    return new TextProjection(catalog, folder, Library.Access.WRITE, new Notices(), betweenCommits);
  }

  private long committed() throws IOException {
    Optional<Texts> committed = CommittedTexts.read(folder);
    try (Texts texts = committed.orElse(TextIndex.inMemory())) {
      return texts.sequence();
    }
  }

  private Catalog catalog() throws IOException {
    return Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow();
  }
}
