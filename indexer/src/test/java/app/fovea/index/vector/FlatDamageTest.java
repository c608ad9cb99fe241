package app.fovea.index.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.DamagedIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damage to the files of a flat index, which SQLite and Lucene would notice in theirs.
class FlatDamageTest {
  private static final int DIMENSION = 64;
  private static final int VECTORS = 700;
  private static final int FLIPS = 300;
  private static final int PAGE = 4096;

  @TempDir Path directory;
  private final Random random = new Random(3);

  private float[] vector() {
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  /// With rows that are gone, committed twice.
  @BeforeEach
  void fill() throws IOException {
    try (VectorIndex index = open()) {
      for (long id = 1; id <= VECTORS; id++) {
        index.put(id, vector());
      }
      index.commit(VECTORS);
      index.put(17, vector());
      index.remove(18);
      index.commit(VECTORS + 1);
    }
  }

  private VectorIndex open() throws IOException {
    return FlatIndex.open(directory, DIMENSION);
  }

  private Path file(String kind) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(it -> it.getFileName().toString().startsWith(kind)).findFirst().get();
    }
  }

  private static void ask(NearestVectors index, float[] query) throws IOException {
    assertThat(index.nearest(query, VECTORS, _ -> true)).hasSize(VECTORS - 1);
  }

  @Test
  void oneThatIsWholeWithRowsThatAreGoneIsTakenAsItIs() throws IOException {
    try (VectorIndex index = open();
        NearestVectors reader = FlatIndex.read(directory)) {
      ask(index, vector());
      ask(reader, vector());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"codes", "numbers"})
  void aBitThatIsFlippedAnywhereIsNoticed(String kind) throws IOException {
    Path file = file(kind);
    byte[] whole = Files.readAllBytes(file);
    for (int flip = 0; flip < FLIPS; flip++) {
      byte[] damaged = whole.clone();
      int bit = random.nextInt(whole.length * Byte.SIZE);
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(file, damaged);

      assertNoticed("bit " + bit);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"codes", "numbers"})
  void aPageOfNothingIsNoticed(String kind) throws IOException {
    Path file = file(kind);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, PAGE, 2 * PAGE, (byte) 0);
    Files.write(file, bytes);

    assertNoticed("a page");
  }

  /// By whoever asks for every vector, and after that by whoever opens it.
  private void assertNoticed(String what) throws IOException {
    NearestVectors reader = FlatIndex.read(directory);
    assertThatThrownBy(() -> ask(reader, vector())).as(what).isInstanceOf(DamagedIndex.class);
    assertThatThrownBy(() -> FlatIndex.read(directory)).as(what).isInstanceOf(DamagedIndex.class);
    assertThatThrownBy(this::open).as(what).isInstanceOf(DamagedIndex.class);
    Files.delete(directory.resolve("damaged"));
  }

  private void flipABitOf(String name) throws IOException {
    Path file = file(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void damagedSignCodesAreNoticedBeforeAnythingIsAdded() throws IOException {
    flipABitOf("codes");

    assertThatThrownBy(this::open).isInstanceOf(DamagedIndex.class);
  }

  @Test
  void damagedVectorsAreNoticedWhenAllIsMadeAnew() throws IOException {
    flipABitOf("numbers");

    try (VectorIndex index = open()) {
      for (long id = 1; id <= 2 * VECTORS; id++) {
        index.put(VECTORS + id, vector());
      }
      assertThatThrownBy(() -> index.commit(3 * VECTORS)).isInstanceOf(DamagedIndex.class);
    }
    assertThatThrownBy(this::open).isInstanceOf(DamagedIndex.class);
  }

  @Test
  void oneThatIsDeletedAndMadeAgainIsNotTakenForDamaged() throws IOException {
    Path file = file("numbers");
    Files.write(file, new byte[(int) Files.size(file)]);
    assertNoticedAndNoted();

    FlatIndex.delete(directory);
    fill();

    try (NearestVectors reader = FlatIndex.read(directory)) {
      ask(reader, vector());
    }
  }

  private void assertNoticedAndNoted() throws IOException {
    NearestVectors reader = FlatIndex.read(directory);
    assertThatThrownBy(() -> ask(reader, vector())).isInstanceOf(DamagedIndex.class);
    assertThatThrownBy(this::open).isInstanceOf(DamagedIndex.class);
  }

  /// Its rows have no checksums; that is no damage.
  @Test
  void oneOfAnEarlierVersionIsRefusedForThatReason() throws IOException {
    Path head = directory.resolve("head");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(head)).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.capacity() - Long.BYTES;
    CRC32C sum = new CRC32C();
    sum.update(bytes.putInt(0, 1).array(), 0, end);
    Files.write(head, bytes.putLong(end, sum.getValue()).array());

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(DamagedIndex.class)
        .hasMessageEndingWith("is of an earlier version.");
  }
}
