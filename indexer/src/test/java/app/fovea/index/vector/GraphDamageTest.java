package app.fovea.index.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.DamagedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for damage of a graph of Lucene's, and what is not.
class GraphDamageTest {
  private static final int DIMENSION = 16;
  private static final int VECTORS = 2000;
  private static final int FOOTER = 16;

  @TempDir Path directory;
  private final Random random = new Random(3);
  private IndexFolder folder;

  @BeforeEach
  void write() throws IOException {
    folder = new IndexFolder(directory);
    try (VectorIndex index = folder.write(IndexKind.GRAPH, DIMENSION)) {
      for (long id = 1; id <= VECTORS; id++) {
        index.put(id, vector());
      }
      index.commit(VECTORS);
    }
  }

  private float[] vector() {
    float[] vector = new float[DIMENSION];
    vector[random.nextInt(DIMENSION)] = 0.6f;
    vector[random.nextInt(DIMENSION)] = 0.8f;
    return vector;
  }

  private List<Hit> ask(LongPredicate allowed) throws IOException {
    try (NearestVectors index = folder.read()) {
      return index.nearest(vector(), 10, allowed);
    }
  }

  @Test
  void whatTheFilterThrowsIsNoDamage() {
    LongPredicate allowed =
        id -> {
          throw new IllegalStateException("no answer for " + id);
        };

    assertThatThrownBy(() -> ask(allowed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no answer for ");
  }

  @Test
  void whatJavaThrowsForTheFilterIsNoDamage() {
    LongPredicate allowed = id -> List.of().get((int) id).equals(id);

    assertThatThrownBy(() -> ask(allowed)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {".cfs", ".cfe", ".si"})
  void aFileOfNonsenseIsDamage(String extension) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(it -> it.toString().endsWith(extension)).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 8, bytes.length - FOOTER, (byte) 0x7f);
        Files.write(file, bytes);
      }
    }

    assertThatThrownBy(() -> ask(_ -> true)).isInstanceOf(DamagedIndex.class);
  }

  @Test
  void anIndexOfALaterLuceneIsMadeAnew() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      Path commit =
          files.filter(it -> it.getFileName().toString().startsWith("segments_")).findAny().get();
      byte[] bytes = Files.readAllBytes(commit);
      // The version, behind the four bytes that every file begins with and the codec's name.
      bytes[4 + 1 + bytes[4] + 3] = 99;
      Files.write(commit, bytes);
    }

    assertThatThrownBy(() -> ask(_ -> true)).isInstanceOf(DamagedIndex.class);
    assertThatThrownBy(() -> folder.write(IndexKind.GRAPH, DIMENSION))
        .isInstanceOf(DamagedIndex.class);
  }

  @Test
  void anIndexThatIsWholeAnswers() throws IOException {
    assertThat(ask(_ -> true)).hasSize(10);
  }
}
