package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every file of the shared photos is accounted for: read with its size, or refused with the reason
/// that fits.
class EveryPhotoTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(strings = {"broken", "camera", "formats", "orientation"})
  void isReadOrRefusedAsExpected(String folder) throws IOException {
    Map<String, String> expected = expectations(folder);
    Map<String, String> verdicts = new TreeMap<>();
    List<String> slow = new ArrayList<>();
    Path root = Shared.photos(folder);
    try (PictureReader reader = new PictureReader()) {
      for (Path file : files(root)) {
        long start = System.nanoTime();
        String name = root.relativize(file).toString();
        verdicts.put(name, verdict(reader, file, expected.getOrDefault(name, "nothing")));
        if (System.nanoTime() - start > LONGEST.toNanos()) {
          slow.add(name);
        }
      }
    }
    assertThat(verdicts).isEqualTo(expected);
    assertThat(slow).isEmpty();
  }

  @Test
  void everydayPhotosAreAllRead() throws IOException, Refused {
    try (PictureReader reader = new PictureReader()) {
      for (Path file : files(Shared.photos("everyday"))) {
        Picture picture = reader.read(file, Pictures.INPUT);
        assertThat(picture.thumbnail()).isNotEmpty();
      }
    }
  }

  /// What is expected where that is what happens, else what happens instead.
  private static String verdict(PictureReader reader, Path file, String expected) {
    if (!Candidates.accepts(file)) {
      return "no candidate";
    }
    try {
      Picture picture = reader.read(file, Pictures.INPUT);
      return "read %s %dx%d".formatted(picture.format(), picture.width(), picture.height());
    } catch (Refused refused) {
      String reason = String.valueOf(refused.getMessage());
      boolean fits = ("refused " + reason).startsWith(expected) || lacksLibrary(expected, reason);
      return fits ? expected : "refused " + reason;
    }
  }

  /// Formats whose decoder is the system's are refused where the system has none: by name, and with
  /// what to install.
  private static boolean lacksLibrary(String expected, String reason) {
    return Stream.of("AVIF", "HEIC", "JPEG 2000")
        .filter(format -> expected.contains(" " + format + " "))
        .anyMatch(format -> reason.contains(format) && reason.contains("lib"));
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, String> expectations(String folder) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (InputStream table = EveryPhotoTest.class.getResourceAsStream("photos.tsv")) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .filter(line -> line[0].startsWith(folder + "/"))
          .forEach(line -> expected.put(line[0].substring(folder.length() + 1), line[1]));
    }
    return expected;
  }
}
