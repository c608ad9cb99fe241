package app.fovea.index.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.RandomVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorIndexTest {
  private static final int DIMENSION = 64;
  private static final int VECTORS = 2500;

  @TempDir Path directory;
  private final Random random = new Random(7);

  private float[] vector() {
    return RandomVector.unit(random, DIMENSION);
  }

  private VectorIndex open(IndexKind kind) throws IOException {
    return new IndexFolder(directory).write(kind, DIMENSION);
  }

  @ParameterizedTest
  @EnumSource
  void itFindsWhatTheOracleFindsWithAndWithoutAFilter(IndexKind kind) throws IOException {
    ExactIndex oracle = new ExactIndex();
    try (VectorIndex index = open(kind)) {
      for (long id = 1; id <= VECTORS; id++) {
        float[] vector = vector();
        index.put(id, vector);
        oracle.put(id, vector);
      }
      float[] replaced = vector();
      index.put(17, replaced);
      oracle.put(17, replaced);
      index.remove(18);
      oracle.remove(18);
      index.commit(VECTORS);

      for (LongPredicate allowed :
          List.<LongPredicate>of(_ -> true, id -> id % 10 == 0, id -> id == 17, _ -> false)) {
        assertThat(recall(index, oracle, allowed)).isGreaterThanOrEqualTo(0.97);
      }
      Hit best = index.nearest(replaced, 1, _ -> true).getFirst();
      assertThat(best.id()).isEqualTo(17);
      assertThat(best.cosine()).isCloseTo(1, within(1e-3));
    }
  }

  private double recall(VectorIndex index, VectorIndex oracle, LongPredicate allowed)
      throws IOException {
    int found = 0;
    int wanted = 0;
    for (int i = 0; i < 50; i++) {
      float[] query = vector();
      List<Long> truth = oracle.nearest(query, 10, allowed).stream().map(Hit::id).toList();
      List<Long> answer = index.nearest(query, 10, allowed).stream().map(Hit::id).toList();
      assertThat(answer).hasSameSizeAs(truth);
      wanted += truth.size();
      found += (int) truth.stream().filter(answer::contains).count();
    }
    return wanted == 0 ? 1 : (double) found / wanted;
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatWasCommittedIsThereAfterItWasAbandoned(IndexKind kind) throws IOException {
    VectorIndex index = open(kind);
    index.put(1, vector());
    index.commit(41);
    index.put(2, vector());
    index.put(1, vector());
    index.abandon();

    try (NearestVectors committed = new IndexFolder(directory).read()) {
      assertThat(committed.sequence()).isEqualTo(41);
      assertThat(committed.nearest(vector(), 5, _ -> true)).extracting(Hit::id).containsExactly(1L);
    }
    try (VectorIndex again = open(kind)) {
      again.put(3, vector());
      again.commit(43);
      assertThat(again.nearest(vector(), 5, _ -> true))
          .extracting(Hit::id)
          .containsExactlyInAnyOrder(1L, 3L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReaderFollowsTheCommits(IndexKind kind) throws IOException {
    try (VectorIndex index = open(kind)) {
      index.put(1, vector());
      index.commit(1);
      try (NearestVectors reader = new IndexFolder(directory).read()) {
        for (long id = 2; id <= 40; id++) {
          index.put(id, vector());
          index.commit(id);
          index.put(1, vector());
        }
        assertThat(reader.sequence()).isEqualTo(1);

        reader.refresh();

        assertThat(reader.sequence()).isEqualTo(40);
        assertThat(reader.nearest(vector(), 50, _ -> true)).hasSize(40);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatGoesAfterAQuestionIsNotFoundByTheNext(IndexKind kind) throws IOException {
    try (VectorIndex index = open(kind)) {
      float[] vector = vector();
      index.put(1, vector);
      index.put(2, vector());
      index.put(3, vector());
      index.commit(3);
      assertThat(index.nearest(vector, 1, _ -> true)).extracting(Hit::id).containsExactly(1L);

      index.remove(1);
      index.commit(4);

      assertThat(index.nearest(vector, 5, _ -> true))
          .extracting(Hit::id)
          .containsExactlyInAnyOrder(2L, 3L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedOneSaysSo(IndexKind kind) throws IOException {
    try (VectorIndex index = open(kind)) {
      index.put(1, vector());
      index.commit(1);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1});
      }
    }

    assertThatThrownBy(() -> open(kind)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new IndexFolder(directory).read()).isInstanceOf(IOException.class);
  }
}
