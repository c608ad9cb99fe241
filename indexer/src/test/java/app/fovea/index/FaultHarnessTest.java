package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.store.Catalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills runs at random moments while somebody labels and rates photos. After each kill the library
/// opens, answers and has all that was said and nothing else; once the run is finished, it equals
/// one that was never disturbed: the same files, contents, refusals, vectors, labels and stars.
/// Three kills, or as many as `-Dfovea.kills` says.
class FaultHarnessTest {
  private static final int KILLS = Integer.getInteger("fovea.kills", 3);
  private static final long SEED = Long.getLong("fovea.seed", System.nanoTime());
  private static final int FOLDERS = 5;
  private static final int NAMES = 60;
  private static final int CHANGES = 150;
  private static final int LATEST_START_MILLIS = 1000;
  private static final int LATEST_KILL_MILLIS = 100;
  private static final int MOST_DECISIONS = 50;

  @TempDir Path directory;

  /// What the library is to hold, by subject.
  private final Map<String, Said> said = new TreeMap<>();

  private long kept;
  private int amid;

  @Test
  void aLibraryThatWasKilledEqualsOneThatNeverWas() throws Exception {
    Random random = new Random(SEED);
    Shelf disturbed = new Shelf(directory.resolve("disturbed"));
    for (int kill = 1; kill <= KILLS; kill++) {
      String round = "kill %d, seed %d".formatted(kill, SEED);
      change(disturbed, random, kill);
      Optional<Said> unanswered = killRun(disturbed, random);
      Map<String, Said> found = Said.all(disturbed);
      // Killed before it could say whether that was kept: either will do.
      unanswered
          .filter(last -> last.equals(found.get(last.subject())))
          .ifPresent(last -> Said.put(said, last));
      assertThat(found).as(round).isEqualTo(said);
      try (Library library = disturbed.open(Access.WRITE)) {
        assertThat(library.search(Query.words("anything"), 5, () -> false).matches()).isNotNull();
      }
      assertEachOnce(disturbed);
      disturbed.index();
      assertThat(state(disturbed)).as(round).isEqualTo(state(undisturbed(disturbed.photos, kill)));
      assertThat(Said.all(disturbed)).as(round).isEqualTo(said);
      System.out.printf(
          "%d kills, %d of them amid a run, %d decisions kept, %d hold, no difference%n",
          kill, amid, kept, said.size());
    }
    assertThat(said.values()).extracting(Said::about).contains(Said.LABEL, Said.STARS);
  }

  /// Kills a run once some decisions are kept, at times before it has begun.
  ///
  /// @return what was being said when it was killed
  private Optional<Said> killRun(Shelf shelf, Random random) throws Exception {
    Process process = KilledRun.start(DecidingRun.class, shelf.photos.getParent());
    boolean early = random.nextInt(10) == 0;
    long wanted = early ? kept : kept + 1 + random.nextInt(MOST_DECISIONS);
    Optional<Said> unanswered = Optional.empty();
    boolean indexed = false;
    boolean killed = false;
    try (BufferedReader lines = process.inputReader()) {
      while (true) {
        if (!killed && kept >= wanted) {
          process.waitFor(
              random.nextInt(early ? LATEST_START_MILLIS : LATEST_KILL_MILLIS),
              TimeUnit.MILLISECONDS);
          // Not by the process itself, which would close what it has said.
          process.toHandle().destroyForcibly();
          process.waitFor();
          killed = true;
        }
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        indexed |= line.equals(DecidingRun.INDEXED);
        if (line.startsWith(DecidingRun.TRYING)) {
          unanswered = Optional.of(Said.of(line.substring(DecidingRun.TRYING.length())));
        } else if (line.startsWith(DecidingRun.KEPT)) {
          Said.put(said, unanswered.orElseThrow());
          unanswered = Optional.empty();
          kept++;
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(killed).as("ended by the kill").isTrue();
    amid += indexed ? 0 : 1;
    return unanswered;
  }

  /// A library of its own over the same files, of whose photos the same is said.
  private Shelf undisturbed(Path photos, int kill) throws IOException {
    Path home = Files.createDirectories(directory.resolve("undisturbed-" + kill));
    Files.createSymbolicLink(home.resolve("photos"), photos);
    Shelf shelf = new Shelf(home);
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      shelf.index(library);
      Said.prepare(library);
      Map<String, Photo> there =
          library.timeline(Optional.empty()).stream()
              .collect(Collectors.toMap(Photo::contentId, Function.identity()));
      for (List<Said> alike :
          said.values().stream()
              .filter(each -> there.containsKey(each.contentId()))
              .collect(Collectors.groupingBy(each -> each.about() + each.value()))
              .values()) {
        alike
            .getFirst()
            .of(alike.stream().map(each -> there.get(each.contentId())).toList(), library);
      }
    }
    return shelf;
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

  /// What a library knows of each file: the key of its content, its vector, what a search for
  /// just this vector finds first, its stars and labels; or the reason why it was refused.
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
        String known =
            "%s %d %d stars %s"
                .formatted(
                    photo.contentId(),
                    Arrays.hashCode(vector),
                    photo.rating(),
                    library.details(photo.id()).orElseThrow().labels());
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
