package app.fovea.index.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  private static final int DIMENSION = 64;
  private static final int VECTORS = 3000;

  @TempDir Path directory;
  private final Random random = new Random(7);

  private float[] vector() {
    float[] vector = new float[DIMENSION];
    double squares = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  @Test
  void itFindsWhatTheOracleFindsWithAndWithoutAFilter() throws IOException {
    ExactIndex oracle = new ExactIndex();
    try (LuceneIndex index = LuceneIndex.open(directory)) {
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
      assertThat(best.cosine()).isCloseTo(1, within(1e-5));
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

  @Test
  void onlyWhatWasCommittedIsThereAfterItWasAbandoned() throws IOException {
    LuceneIndex index = LuceneIndex.open(directory);
    index.put(1, vector());
    index.commit(41);
    index.put(2, vector());
    index.abandon();

    try (NearestVectors committed = LuceneIndex.read(directory)) {
      assertThat(committed.sequence()).isEqualTo(41);
      assertThat(committed.nearest(vector(), 5, _ -> true)).extracting(Hit::id).containsExactly(1L);
    }
  }
}
