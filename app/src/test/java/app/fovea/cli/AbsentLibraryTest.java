package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Who asks a library that is not there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsentLibraryTest extends ContractLibrary {
  @BeforeAll
  void thereArePhotos() {
    assumeTrue(Files.isDirectory(shared.resolve("photos")), "there are no photos in " + shared);
  }

  @Test
  void askingALibraryThatIsNotThereMakesNone() throws IOException {
    Path nowhere = folder.resolve("no library");
    String picture = shared.resolve("photos/everyday/receipts/192.jpg").toString();
    for (String[] asked :
        new String[][] {
          {"search", "dog"},
          {"similar", picture},
          {"classify", picture, "--label", "dog"},
          {"classify", picture, "--set", "papers"},
          {"embed", "--text", "dog"}
        }) {
      assertThat(code(nowhere, asked)).as(asked[0]).isEqualTo(3);
    }
    for (String[] asked :
        new String[][] {
          {"status"},
          {"duplicates"},
          {"labels", "list"},
          {"labels", "teach", "papers", "receipt", picture},
          {"labels", "apply", "papers"},
          {"labels", "apply", "papers", "--dry-run"},
          {"labels", "rate", "3", picture},
          {"labels", "export", "papers", "--xmp"},
          {"labels", "undo"}
        }) {
      assertThat(code(nowhere, asked)).as(String.join(" ", asked)).isEqualTo(5);
    }
    assertThat(code(nowhere, "models", "list")).isZero();
    assertThat(code(nowhere, "doctor")).as("there is no model").isEqualTo(1);
    assertThat(code(nowhere, "doctor", "--repair")).isEqualTo(1);
    assertThat(nowhere).doesNotExist();

    Path models = Files.createDirectories(nowhere.resolve("models/some model"));
    assertThat(code(nowhere, "search", "dog")).isEqualTo(5);
    assertThat(code(nowhere, "models", "list")).isZero();
    assertThat(code(nowhere, "doctor")).isEqualTo(1);
    assertThat(models.resolve("../..").toFile().list()).containsExactly("models");
  }
}
