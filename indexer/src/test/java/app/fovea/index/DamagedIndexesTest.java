package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damage anywhere in the files of the indexes: whoever only reads finds everything all the same,
/// whoever writes makes them anew, and both are told. Two bits of each file, or as many as
/// `-Dfovea.flips` says.
class DamagedIndexesTest {
  private static final int PHOTOS = 60;
  private static final int FLIPS_IN_EACH = Integer.getInteger("fovea.flips", 2);
  private static final int PAGE = 4096;

  @TempDir Path directory;
  private final long seed = Long.getLong("fovea.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Shelf shelf;

  @BeforeEach
  void index() throws IOException {
    shelf = new Shelf(directory);
    for (int i = 0; i < PHOTOS; i++) {
      shelf.put("lake %d/boat %d.jpg".formatted(i % 3, i), "picture " + i);
    }
    var _ = shelf.index();
    // A second commit, which replaces something of the first.
    shelf.put("lake 0/new.jpg", "another picture");
    Files.delete(shelf.photos.resolve("lake 0/boat 0.jpg"));
    var _ = shelf.index();
  }

  @Test
  void aBitThatIsFlippedInATextIndexHidesNothing() throws IOException {
    flipEverywhere("texts", Damage.TEXTS, Damage.TEXTS_ANEW);
  }

  @Test
  void aBitThatIsFlippedInAVectorIndexHidesNothing() throws IOException {
    flipEverywhere("vectors", Damage.VECTORS, Damage.VECTORS_ANEW);
  }

  private void flipEverywhere(String index, Damage found, Damage mended) throws IOException {
    Path folder = shelf.home.resolve(index);
    Map<Path, byte[]> whole = files(folder);
    assertThat(whole).isNotEmpty();
    for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
      for (int flip = 0; flip < FLIPS_IN_EACH; flip++) {
        int bit = random.nextInt(file.getValue().length * Byte.SIZE);
        byte[] damaged = file.getValue().clone();
        damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        restore(folder, whole);
        Files.write(file.getKey(), damaged);

        assertSurvived("bit %d of %s, seed %d".formatted(bit, file.getKey(), seed), found, mended);
      }
    }
  }

  @Test
  void filesThatLostAPageOrTheirEndHideNothing() throws IOException {
    for (String index : List.of("texts", "vectors")) {
      Path folder = shelf.home.resolve(index);
      Damage found = index.equals("texts") ? Damage.TEXTS : Damage.VECTORS;
      Damage mended = index.equals("texts") ? Damage.TEXTS_ANEW : Damage.VECTORS_ANEW;
      Map<Path, byte[]> whole = files(folder);
      for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
        byte[] bytes = file.getValue();
        restore(folder, whole);
        byte[] nothing = bytes.clone();
        Arrays.fill(nothing, 0, Math.min(PAGE, bytes.length), (byte) 0);
        Files.write(file.getKey(), nothing);
        assertSurvived("a page of " + file.getKey(), found, mended);
        restore(folder, whole);
        Files.write(file.getKey(), Arrays.copyOf(bytes, bytes.length / 2));
        assertSurvived("the end of " + file.getKey(), found, mended);
      }
    }
  }

  private void assertSurvived(String what, Damage found, Damage mended) throws IOException {
    List<String> told = new ArrayList<>();
    try (Library reader = shelf.open(Access.READ)) {
      reader.notices(told::add);
      assertFound(reader, what);
    }
    assertThat(told).as(what).containsExactly(found.about());
    told.clear();
    try (Library writer = shelf.open(Access.WRITE)) {
      writer.notices(told::add);
      assertThat(shelf.index(writer).indexed()).as(what).isZero();
      assertFound(writer, what);
    }
    assertThat(told).as(what).containsExactly(mended.about());
    try (Library reader = shelf.open(Access.READ)) {
      reader.notices(again -> assertThat(again).as(what).isEmpty());
      assertFound(reader, what);
    }
  }

  private static void assertFound(Library library, String what) throws IOException {
    for (int i = 1; i < PHOTOS; i += 20) {
      assertThat(Shelf.search(library, "picture " + i, 1))
          .as(what)
          .containsExactly("boat %d.jpg".formatted(i));
    }
    Query named = new Query(List.of(new Query.Exact("boat", 1)));
    assertThat(library.search(named, PHOTOS, () -> false).matches()).as(what).hasSize(PHOTOS - 1);
  }

  private static Map<Path, byte[]> files(Path folder) throws IOException {
    Map<Path, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) > 0) {
          files.put(file, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static void restore(Path folder, Map<Path, byte[]> files) throws IOException {
    FolderTree.delete(folder);
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }
}
