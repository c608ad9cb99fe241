package app.fovea.model.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("w.safetensors"), content);
  }

  private void isRefused(byte[] content, String... words) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(words);
  }

  private static String tensor(String name, String shape, long from, long to) {
    return "\"%s\": {\"dtype\": \"F32\", \"shape\": %s, \"data_offsets\": [%d, %d]}"
        .formatted(name, shape, from, to);
  }

  @Test
  void tensorsAreFoundWhereTheyLie() throws IOException {
    String header = "{\"__metadata__\": {}, " + tensor("a", "[2, 1]", 4, 12) + "}";
    Safetensors read = Safetensors.read(file(WeightsFile.bytes(header, new byte[12])));
    Tensor a = read.find("a").orElseThrow();
    assertThat(a.offset()).isEqualTo(8 + header.length() + 4);
    assertThat(a.size()).isEqualTo(2);
    assertThat(read.floats(a)).containsExactly(0, 0);
  }

  @Test
  void aHeaderThatClaimsTwoToTheSixtyThreeBytesIsRefused() throws IOException {
    isRefused(
        WeightsFile.bytes(Long.MIN_VALUE, new byte[10], new byte[0]),
        "not a safetensors file",
        "9223372036854775808 bytes");
  }

  @Test
  void aHeaderLongerThanTheFileIsACutOffFile() throws IOException {
    isRefused(WeightsFile.bytes(500, new byte[10], new byte[0]), "cut off", "508", "18");
    isRefused(new byte[3], "cut off", "3 bytes");
  }

  @Test
  void tensorsBeyondTheEndAreNamed() throws IOException {
    isRefused(
        WeightsFile.bytes("{" + tensor("late", "[4]", 0, 16) + "}", new byte[15]),
        "cut off or damaged",
        "late");
  }

  @Test
  void overlappingTensorsAreNamed() throws IOException {
    String header = "{" + tensor("a", "[2]", 0, 8) + "," + tensor("b", "[2]", 4, 12) + "}";
    isRefused(WeightsFile.bytes(header, new byte[12]), "tensors a and b overlap");
  }

  @Test
  void impossibleShapesAndOffsetsAreRefused() throws IOException {
    isRefused(WeightsFile.bytes("{" + tensor("a", "[3]", 0, 8) + "}", new byte[8]), "a", "8 bytes");
    isRefused(
        WeightsFile.bytes("{" + tensor("a", "[4611686018427387904, 4]", 0, 8) + "}", new byte[8]),
        "impossible shape");
    isRefused(WeightsFile.bytes("{" + tensor("a", "[-1]", 0, 8) + "}", new byte[8]), "shape");
    isRefused(WeightsFile.bytes("{" + tensor("a", "[1e99]", 0, 8) + "}", new byte[8]), "shape");
    isRefused(WeightsFile.bytes("{" + tensor("a", "[2]", 8, 0) + "}", new byte[8]), "data_offsets");
  }

  @Test
  void aHeaderThatIsNoJsonIsSaidToBeSo() throws IOException {
    isRefused(WeightsFile.bytes("<html>sign in</html>", new byte[0]), "is not JSON");
    byte[] binary = "\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    isRefused(WeightsFile.bytes(4, binary, new byte[0]), "header of w.safetensors");
  }

  @Test
  void theFirstTensorWithANumberThatIsNoneIsNamed() throws IOException {
    String header = "{" + tensor("a", "[2]", 0, 8) + "," + tensor("b", "[1]", 8, 12) + "}";
    Path file = file(WeightsFile.bytes(header, new byte[12]));
    Safetensors.read(file).checkNumbers();
    WeightsFile.poke(file, "b", Float.NaN);
    assertThatThrownBy(() -> Safetensors.read(file).checkNumbers())
        .hasMessageContaining("tensor b")
        .hasMessageContaining("not numbers");
  }
}
