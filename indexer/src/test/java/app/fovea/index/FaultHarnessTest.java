package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills runs at random moments and compares what they leave with an undisturbed run: the same
/// files, contents, refusals and vectors. Three kills, or as many as `-Dfovea.kills` says.
class FaultHarnessTest {
  private static final int KILLS = Integer.getInteger("fovea.kills", 3);
  private static final long SEED = Long.getLong("fovea.seed", System.nanoTime());
  private static final int PHOTOS = 400;
  private static final int LATEST_KILL_MILLIS = 3000;

  @TempDir Path directory;

  @Test
  void aLibraryThatWasKilledOftenEqualsOneThatNeverWas() throws Exception {
    Random random = new Random(SEED);
    Shelf disturbed = new Shelf(directory.resolve("disturbed"));
    for (int kill = 0; kill < KILLS; kill++) {
      change(disturbed, random, kill);
      Process process = KilledRun.start(disturbed.photos.getParent());
      process.getInputStream().close();
      process.waitFor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      try (Library library = disturbed.open(Access.WRITE)) {
        assertThat(library.search(Query.words("anything"), 5, () -> false).matches()).isNotNull();
      }
      assertEachOnce(disturbed);
    }
    disturbed.index();

    Shelf undisturbed = new Shelf(directory.resolve("undisturbed"));
    copy(disturbed.photos, undisturbed.photos);
    undisturbed.index();
    assertThat(state(disturbed)).as("seed %d", SEED).isEqualTo(state(undisturbed));
  }

  /// New files, copies, moves, edits, deletions and files that are no pictures.
  private static void change(Shelf shelf, Random random, int round) throws IOException {
    for (int i = 0; i < PHOTOS / KILLS + 10; i++) {
      String name = "%d/%d.jpg".formatted(random.nextInt(5), random.nextInt(PHOTOS));
      Path file = shelf.photos.resolve(name);
      switch (random.nextInt(6)) {
        case 0 -> Files.deleteIfExists(file);
        case 1 -> shelf.put(name, "broken " + round);
        case 2 -> shelf.put(name, "the same everywhere");
        case 3 -> move(file, shelf.photos.resolve("moved " + i + ".jpg"));
        default -> shelf.put(name, "picture %d of round %d".formatted(i, round));
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from) && !Files.exists(to)) {
      Files.move(from, to);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void assertEachOnce(Shelf shelf) throws IOException {
    Map<Long, Long> seen = new TreeMap<>();
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      Optional<Long> model = catalog.vectors().findModel(ModelKey.of(FakeEncoder.model("starter")));
      if (model.isPresent()) {
        catalog
            .vectors()
            .since(model.get(), 0, stored -> seen.merge(stored.content(), 1L, Long::sum));
      }
    }
    assertThat(seen.values()).allMatch(count -> count == 1);
  }

  /// What a library knows of each file: the key of its content, its vector and what a search for
  /// just this vector finds first; or the reason why it was refused.
  private static Map<String, String> state(Shelf shelf) throws IOException {
    Map<String, String> state = new TreeMap<>();
    FakeEncoder encoder = new FakeEncoder(FakeEncoder.model("starter"), shelf.models.encoded);
    try (Library library = shelf.open(Access.READ);
        Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      long model =
          catalog.vectors().findModel(ModelKey.of(FakeEncoder.model("starter"))).orElseThrow();
      for (Photo photo : library.timeline(Optional.empty())) {
        float[] vector = catalog.vectors().of(photo.id(), model).orElseThrow();
        String words = Files.readString(photo.path());
        assertThat(vector).isEqualTo(encoder.vector(words));
        assertThat(
                library
                    .search(Query.words(words), 1, () -> false)
                    .matches()
                    .getFirst()
                    .photo()
                    .id())
            .isEqualTo(photo.id());
        String known = photo.contentId() + " " + Arrays.hashCode(vector);
        state.put(shelf.photos.relativize(photo.path()).toString(), known);
        photo.copies().forEach(copy -> state.put(shelf.photos.relativize(copy).toString(), known));
      }
      for (Outcome.Failed failed : library.status().failed()) {
        state.put(shelf.photos.relativize(failed.path()).toString(), failed.reason());
      }
    }
    return state;
  }
}
