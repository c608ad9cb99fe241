package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Decision;
import app.fovea.index.sidecar.Sidecar;
import app.fovea.index.store.Catalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process amid changes of all photos at once. Each has happened or has not, no sidecar is
/// half written and nothing of others in it is lost; once the changes are made again, the library
/// equals one that was never disturbed, and nothing is left lying about. One kill amid each kind of
/// change, or as many as `-Dfovea.kills` says.
class KilledChangesTest {
  private static final int KILLS = Integer.getInteger("fovea.kills", Feat.values().length);
  private static final int PHOTOS = Integer.getInteger("fovea.photos", 100);
  private static final long SEED = Long.getLong("fovea.seed", System.nanoTime());
  private static final String FOREIGN =
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
       <!-- mine %1$d -->
       <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:my="http://example.org/my/" my:number="%1$d">
        <dc:subject><rdf:Bag><rdf:li>mine %1$d</rdf:li></rdf:Bag></dc:subject>
       </rdf:Description></rdf:RDF></x:xmpmeta>
      """;

  @TempDir Path directory;
  private final Random random = new Random(SEED);

  /// Which kind of each change was done last.
  private final Map<Feat, Integer> done = new EnumMap<>(Feat.class);

  private Shelf shelf;

  @BeforeEach
  void putPictures() throws IOException {
    shelf = shelf("disturbed");
  }

  private Shelf shelf(String name) throws IOException {
    Shelf made = new Shelf(Files.createDirectories(directory.resolve(name)));
    for (int i = 0; i < PHOTOS; i++) {
      made.put(i + ".jpg", "picture " + i);
      if (i % 2 == 0) {
        made.put(i + ".jpg.xmp", FOREIGN.formatted(i));
      }
    }
    var _ = made.index();
    try (Library library = made.open(Access.WRITE)) {
      Feat.prepare(library);
    }
    return made;
  }

  @Test
  void aChangeThatIsKilledHasHappenedOrNot() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Feat feat = Feat.values()[kill % Feat.values().length];
      String round = "kill %d in %s, seed %d".formatted(kill, feat, SEED);
      killAmid(feat);
      try (Library library = shelf.open(Access.WRITE)) {
        assertWhole(library, round);
        assertSidecars(round);
        complete(library);
        assertThat(shelf.models.encoded).as(round).hasValue(PHOTOS);
      }
      assertThat(shelf.search("picture 7", 1)).as(round).containsExactly("7.jpg");
      assertNothingLeft(round);
    }
    Shelf undisturbed = shelf("undisturbed");
    try (Library library = undisturbed.open(Access.WRITE)) {
      for (Feat feat : List.of(Feat.RATE, Feat.DECIDE, Feat.APPLY)) {
        feat.of(undisturbed, library, done.get(feat));
      }
      complete(undisturbed, library);
    }
    assertThat(state(shelf)).as("seed %d", SEED).isEqualTo(state(undisturbed));
  }

  /// Kills a process the second time that it makes a change, at a moment as far from its beginning
  /// as it took the first time, or before.
  private void killAmid(Feat feat) throws Exception {
    Process process = KilledRun.start(ChangingRun.class, shelf.photos.getParent());
    try (BufferedReader lines = process.inputReader()) {
      int times = 0;
      long began = 0;
      long took = 0;
      String line = lines.readLine();
      while (line != null) {
        String[] words = line.split(" ");
        boolean wanted = words[1].equals(feat.name());
        boolean trying = line.startsWith(ChangingRun.TRYING);
        if (!trying) {
          done.put(Feat.valueOf(words[1]), Integer.valueOf(words[2]));
        }
        if (wanted && trying && ++times == 2) {
          process.waitFor((long) (random.nextDouble() * took), TimeUnit.NANOSECONDS);
          // Not by the process itself, which would close what it has said.
          process.toHandle().destroyForcibly();
        } else if (wanted) {
          took = trying ? 0 : System.nanoTime() - began;
          began = System.nanoTime();
        }
        line = lines.readLine();
      }
      process.waitFor();
      assertThat(times).as("ended by the kill").isGreaterThanOrEqualTo(2);
    } finally {
      process.destroyForcibly();
    }
  }

  /// All photos have the same of each, be it what was tried last.
  private void assertWhole(Library library, String round) throws IOException {
    try (Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      Map<String, Integer> stars = catalog.ratings().given();
      assertThat(stars).as(round).hasSize(PHOTOS);
      int given = stars.values().iterator().next();
      assertThat(new HashSet<>(stars.values())).as(round).hasSize(1);
      done.put(Feat.RATE, given == Feat.stars(0) ? 0 : 1);

      List<Decision> told = catalog.decisions().labelled(Feat.TOLD);
      assertThat(told.size()).as(round).isIn(0, PHOTOS);
      done.put(Feat.DECIDE, told.isEmpty() ? 1 : 0);
      int seen = catalog.decisions().labelled(Feat.SEEN).size();
      assertThat(seen).as(round).isIn(0, PHOTOS);
      done.put(Feat.APPLY, seen == 0 ? 1 : 0);
    }
    assertThat(library.labels().batches())
        .as(round)
        .filteredOn(batch -> batch.cause() != Batch.Cause.EXPORTED)
        .allMatch(batch -> batch.decisions() == PHOTOS);
    Path known = library.folders().getFirst().path();
    Path root = Feat.place(shelf);
    if (!known.equals(root)) {
      // Killed after the folder was moved, before the library was told.
      library.relocate(known, root);
    }
    assertThat(Feat.photos(library))
        .as(round)
        .hasSize(PHOTOS)
        .allMatch(photo -> photo.online() && photo.path().getParent().equals(root));
  }

  private void assertSidecars(String round) throws Exception {
    for (int i = 0; i < PHOTOS; i++) {
      Path file = Feat.place(shelf).resolve(i + ".jpg.xmp");
      if (i % 2 == 0) {
        assertThat(file).as(round).content().contains("<!-- mine %d -->".formatted(i));
        assertThat(file).as(round).content().contains("my:number=\"%d\"".formatted(i));
        assertThat(Sidecar.read(file).keywords()).as(round).startsWith("mine " + i);
      }
      assertThat(Sidecar.read(file).keywords().size()).as(round).isBetween(0, 2);
    }
  }

  private void complete(Library library) throws IOException {
    complete(shelf, library);
  }

  /// Exports, and brings the folder to its first place.
  private static void complete(Shelf shelf, Library library) throws IOException {
    Feat.EXPORT.of(shelf, library, 0);
    if (!Feat.place(shelf).equals(shelf.photos)) {
      Feat.RELOCATE.of(shelf, library, 0);
    }
    Exported again = library.labels().previewSidecars(Feat.TOLD, Exported.Stars.INCLUDED);
    assertThat(again.failed()).isEmpty();
    assertThat(again.changes()).isEmpty();
    assertThat(shelf.index(library).indexed()).isZero();
  }

  private void assertNothingLeft(String round) throws IOException {
    try (Stream<Path> files = Files.list(shelf.photos)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .as(round)
          .allMatch(name -> name.endsWith(".jpg") || name.endsWith(".jpg.xmp"));
    }
  }

  /// What a library and the sidecars know of each file.
  private static Map<String, String> state(Shelf shelf) throws Exception {
    Map<String, String> state = new TreeMap<>();
    try (Library library = shelf.open(Access.READ);
        Catalog catalog = Catalog.read(shelf.home.resolve("catalog.db")).orElseThrow()) {
      long model =
          catalog.vectors().findModel(ModelKey.of(FakeEncoder.model("starter"))).orElseThrow();
      for (Photo photo : Feat.photos(library)) {
        Sidecar sidecar = Sidecar.read(Sidecar.of(photo.path()));
        Set<String> labels = new HashSet<>();
        library.details(photo.id()).orElseThrow().labels().forEach(it -> labels.add(it.toString()));
        state.put(
            shelf.photos.relativize(photo.path()).toString(),
            "%s %d %s stars %d sidecar %s %s"
                .formatted(
                    photo.contentId(),
                    Arrays.hashCode(catalog.vectors().of(photo.id(), model).orElseThrow()),
                    labels,
                    photo.rating(),
                    sidecar.keywords(),
                    sidecar.stars()));
      }
    }
    return state;
  }
}
