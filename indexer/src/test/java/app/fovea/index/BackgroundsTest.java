package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.rank.Background;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundsTest {
  private static final int PHOTOS = 40;

  @TempDir Path directory;

  @Test
  void whileALittleIsAddedItIsKeptAndMadeAnewWhenMuchIsOrAfterAWhile() throws IOException {
    Shelf shelf = new Shelf(directory);
    var encoder = new FakeEncoder(FakeEncoder.model("starter"), new AtomicInteger());
    AtomicLong clock = new AtomicLong();
    put(shelf, 0, PHOTOS);
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      long model = catalog.vectors().findModel(ModelKey.of(encoder.model())).orElseThrow();
      Backgrounds backgrounds =
          new Backgrounds(catalog, new PhraseVectors(directory.resolve("phrases")), clock::get);
      Background first = backgrounds.of(encoder, model);
      assertThat(backgrounds.of(encoder, model)).isSameAs(first);

      put(shelf, PHOTOS, PHOTOS + 1);
      assertThat(backgrounds.of(encoder, model)).isSameAs(first);
      clock.addAndGet(Duration.ofMinutes(1).toNanos());
      Background later = backgrounds.of(encoder, model);
      assertThat(later).isNotSameAs(first);
      clock.addAndGet(Duration.ofMinutes(1).toNanos());
      assertThat(backgrounds.of(encoder, model)).as("nothing was added").isSameAs(later);

      put(shelf, PHOTOS + 1, 2 * PHOTOS);
      assertThat(backgrounds.of(encoder, model)).isNotSameAs(later);
    }
  }

  private static void put(Shelf shelf, int from, int until) throws IOException {
    for (int i = from; i < until; i++) {
      shelf.put(i + ".jpg", "picture " + i);
    }
    var _ = shelf.index();
  }
}
