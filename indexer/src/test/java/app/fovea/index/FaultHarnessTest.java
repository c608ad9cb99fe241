package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.store.Catalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills runs at random moments. After each kill the library opens, answers, has every decision
// that
/// was kept, and, once the run is finished, equals one that was never disturbed: the same files,
/// contents, refusals and vectors. Three kills, or as many as `-Dfovea.kills` says.
class FaultHarnessTest {
  private static final int KILLS = Integer.getInteger("fovea.kills", 3);
  private static final long SEED = Long.getLong("fovea.seed", System.nanoTime());
  private static final int FOLDERS = 5;
  private static final int NAMES = 60;
  private static final int CHANGES = 150;
  private static final int LATEST_KILL_MILLIS = 500;

  @TempDir Path directory;
  private final Set<String> decided = new TreeSet<>();

  @Test
  void aLibraryThatWasKilledEqualsOneThatNeverWas() throws Exception {
    Random random = new Random(SEED);
    Shelf disturbed = new Shelf(directory.resolve("disturbed"));
    for (int kill = 1; kill <= KILLS; kill++) {
      change(disturbed, random, kill);
      killRun(disturbed, random);
      try (Library library = disturbed.open(Access.WRITE)) {
        assertThat(library.search(Query.words("anything"), 5, () -> false).matches()).isNotNull();
      }
      assertEachOnce(disturbed);
      disturbed.index();
      assertThat(state(disturbed))
          .as("kill %d, seed %d", kill, SEED)
          .isEqualTo(state(undisturbed(disturbed.photos, kill)));
      assertThat(labelled(disturbed)).as("kill %d, seed %d", kill, SEED).containsAll(decided);
    }
    System.out.printf("%d kills, %d decisions kept, no difference%n", KILLS, decided.size());
  }

  private void killRun(Shelf shelf, Random random) throws Exception {
    Process process = KilledRun.start(DecidingRun.class, shelf.photos.getParent());
    try (BufferedReader said = process.inputReader()) {
      if (random.nextInt(10) > 0) {
        assertThat(said.readLine()).isEqualTo("open");
      }
      process.waitFor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS);
      // Not by the process itself, which would close what it has said.
      process.toHandle().destroyForcibly();
      process.waitFor();
      said.lines().filter(line -> !line.equals("open")).forEach(decided::add);
    }
  }

  /// A library of its own over the same files.
  private Shelf undisturbed(Path photos, int kill) throws IOException {
    Path home = Files.createDirectories(directory.resolve("undisturbed-" + kill));
    Files.createSymbolicLink(home.resolve("photos"), photos);
    Shelf shelf = new Shelf(home);
    shelf.index();
    return shelf;
  }

  private static Set<String> labelled(Shelf shelf) throws IOException {
    Set<String> labelled = new TreeSet<>();
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      if (!catalog.decisions().counts().isEmpty()) {
        catalog
            .decisions()
            .labelled(DecidingRun.SET)
            .forEach(decision -> labelled.add(decision.contentId()));
      }
    }
    return labelled;
  }

  /// New files, copies, moves, edits, deletions and files that are no pictures.
  private static void change(Shelf shelf, Random random, int round) throws IOException {
    for (int i = 0; i < CHANGES; i++) {
      String name = "%d/%d.jpg".formatted(random.nextInt(FOLDERS), random.nextInt(NAMES));
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
