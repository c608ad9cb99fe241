package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random damage to the files of the catalog: whoever opens it answers or says that it is damaged,
/// and nothing else; a repair keeps the damaged file, and with it the library goes on. A few
/// rounds that are always the same, or as many as `-Dfovea.rounds` says, and others by
/// `-Dfovea.seed`.
class CatalogDamageTest {
  private static final int ROUNDS = Integer.getInteger("fovea.rounds", 5);
  private static final long SEED = Long.getLong("fovea.seed", 63_825_325_149_333L);
  private static final int PHOTOS = 300;
  private static final int PAGE = 16384;
  private static final String SET = "keep";

  @TempDir Path directory;
  private final Random random = new Random(SEED);
  private Shelf shelf;

  /// The library's files as they were, closed and in the middle of a run.
  private final List<Map<Path, byte[]>> whole = new ArrayList<>();

  @BeforeEach
  void fill() throws IOException {
    shelf = new Shelf(directory);
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put("lake %d/%d.jpg".formatted(i % 7, i), "picture " + i);
    }
    var _ = shelf.index();
    try (Library library = shelf.open(Access.WRITE)) {
      Said.prepare(library);
      List<Photo> photos = library.timeline(Optional.empty());
      for (int i = 0; i < PHOTOS; i += 10) {
        List<Photo> some = photos.subList(i, i + 10);
        var _ = library.labels().decide(SET, "kept", Verdict.YES, some);
        var _ = library.rate(some.stream().map(Photo::id).toList(), 1 + i % 5);
        library.searches().save("search " + i, Query.words("picture " + i));
      }
      var _ = library.exclusion().add(photos.subList(0, 20).stream().map(Photo::id).toList());
    }
    whole.add(files());
    try (Library library = shelf.open(Access.WRITE)) {
      var _ = library.rate(List.of(library.timeline(Optional.empty()).getFirst().id()), 5);
      library.searches().save("the last", Query.words("the last"));
      whole.add(files());
    }
  }

  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(shelf.home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    return files;
  }

  /// What can happen to a file of pages.
  private enum Harm {
    BYTES,
    ZEROES,
    RUBBISH,
    SWAP,
    TAIL
  }

  /// @return what was done, in words
  private String harm() throws IOException {
    FolderTree.delete(shelf.home);
    Map<Path, byte[]> before = whole.get(random.nextInt(whole.size()));
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
    List<Path> parts =
        before.keySet().stream()
            .filter(file -> file.getFileName().toString().startsWith("catalog.db"))
            .filter(file -> before.get(file).length > 0)
            .toList();
    Path part = random.nextInt(3) > 0 ? parts.getFirst() : parts.get(random.nextInt(parts.size()));
    byte[] bytes = Files.readAllBytes(part);
    Harm harm = Harm.values()[random.nextInt(Harm.values().length)];
    int page = Math.min(PAGE, bytes.length);
    int one = random.nextInt(bytes.length / page) * page;
    int other = random.nextInt(bytes.length / page) * page;
    switch (harm) {
      case BYTES -> {
        for (int i = 0; i < 20; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      case ZEROES -> Arrays.fill(bytes, one, one + page, (byte) 0);
      case RUBBISH -> {
        byte[] rubbish = new byte[page];
        random.nextBytes(rubbish);
        System.arraycopy(rubbish, 0, bytes, one, page);
      }
      case SWAP -> {
        byte[] first = Arrays.copyOfRange(bytes, one, one + page);
        System.arraycopy(bytes, other, bytes, one, page);
        System.arraycopy(first, 0, bytes, other, page);
      }
      case TAIL -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
    }
    Files.write(part, bytes);
    return "%s of %s at page %d (and %d) of %d"
        .formatted(harm, part.getFileName(), one / page, other / page, bytes.length / page);
  }

  /// Something that a command does.
  private interface Deed {
    void done(Library library) throws IOException;
  }

  /// @return whether the library said that it is damaged
  private boolean refused(String what, Access access, Deed deed) throws IOException {
    try (Library library = shelf.open(access)) {
      deed.done(library);
      return false;
    } catch (LibraryException e) {
      assertThat(e.kind()).as(what).isEqualTo(LibraryException.Kind.DAMAGED);
      assertThat(e.getMessage()).as(what).contains("doctor --repair");
      return true;
    }
  }

  private static void look(Library library) throws IOException {
    assertThat(library.search(Query.words("picture 7"), 5, () -> false).matches()).isNotNull();
    assertThat(library.labels().sets()).isNotNull();
    assertThat(library.labels().batches()).isNotNull();
    assertThat(library.labels().counts()).isNotNull();
    assertThat(library.searches().list()).isNotNull();
    assertThat(library.status()).isNotNull();
    assertThat(library.timeline(Optional.empty())).isNotNull();
    assertThat(library.facets()).isNotNull();
  }

  private boolean survived(String what) throws IOException {
    boolean read = refused(what, Access.READ, CatalogDamageTest::look);
    boolean written =
        refused(
            what,
            Access.WRITE,
            library -> {
              library.addFolder(shelf.photos);
              var _ = shelf.index(library);
              look(library);
            });
    boolean found = new Doctor(shelf.home).examine().stream().anyMatch(check -> !check.ok());
    return read | written | found;
  }

  @Test
  void aDamagedCatalogIsToldAndWhatCanBeReadIsSaved() throws IOException {
    for (int round = 1; round <= ROUNDS; round++) {
      String what = "round %d, seed %d: %s".formatted(round, SEED, harm());
      if (survived(what)) {
        Check saved = new Doctor(shelf.home).repair().getFirst();
        assertThat(saved.ok()).as(what).isTrue();
        if (saved.detail().startsWith("It was damaged")) {
          assertThat(shelf.home.resolve("catalog-damaged-1.db")).as(what).exists();
        }
        System.out.printf("%s%n  %s%n", what, saved.detail());
      }
      assertGoesOn(what);
    }
  }

  private void assertGoesOn(String what) throws IOException {
    assertThat(new Doctor(shelf.home).examine()).as(what).allMatch(Check::ok);
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      assertThat(shelf.index(library).failed()).as(what).isEmpty();
      look(library);
    }
    try (Library library = shelf.open(Access.READ)) {
      assertThat(Shelf.search(library, "picture 123", 1)).as(what).containsExactly("123.jpg");
      assertThat(library.status().photos()).as(what).isEqualTo(PHOTOS);
    }
  }
}
