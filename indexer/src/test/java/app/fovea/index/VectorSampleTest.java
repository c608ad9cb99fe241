package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures that stand for a library.
class VectorSampleTest {
  private static final int PICTURES = 60;

  @TempDir Path directory;

  @Test
  void aFewAreTakenFromAllOverAndOfFewAllOfThem() throws IOException {
    Shelf shelf = new Shelf(directory);
    for (int i = 0; i < PICTURES; i++) {
      shelf.put(i + ".jpg", "picture " + i);
    }
    var _ = shelf.index();
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      long model =
          catalog.vectors().findModel(ModelKey.of(FakeEncoder.model("starter"))).orElseThrow();
      List<float[]> few = catalog.vectors().sample(model, 6);
      assertThat(different(few)).hasSize(6);
      assertThat(different(catalog.vectors().sample(model, 6))).isEqualTo(different(few));
      assertThat(places(catalog, model, few))
          .as("one of each tenth")
          .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L);
      assertThat(different(catalog.vectors().sample(model, 1000))).hasSize(PICTURES);
    }
  }

  private static Set<String> different(List<float[]> vectors) {
    return vectors.stream().map(Arrays::toString).collect(Collectors.toSet());
  }

  private static List<Long> places(Catalog catalog, long model, List<float[]> vectors)
      throws IOException {
    Set<String> wanted = different(vectors);
    List<Long> places = new ArrayList<>();
    catalog
        .vectors()
        .since(
            model,
            0,
            stored -> {
              if (wanted.contains(Arrays.toString(stored.vector()))) {
                places.add(Math.min(stored.sequence() / 10, 5));
              }
            });
    return places;
  }
}
