package app.fovea.index.eval;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {
  @TempDir Path folder;

  @Test
  void readsQuotedFieldsAndCaptionsRelativeToTheFile() throws IOException {
    Path csv =
        file(
            """
            path,label,captions
            a/b.jpg,"red, round",
            c.jpg,,A dog runs . | "quoted" | Two dogs
            """
                .replace(
                    "A dog runs . | \"quoted\" | Two dogs",
                    "\"A dog runs . | a \"\"b\"\" | Two dogs\""));
    assertThat(Truth.read(csv).entries())
        .containsExactly(
            new Truth.Entry(folder.resolve("a/b.jpg"), Optional.of("red, round"), List.of()),
            new Truth.Entry(
                folder.resolve("c.jpg"),
                Optional.empty(),
                List.of("A dog runs .", "a \"b\"", "Two dogs")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file,label\na.jpg,b\n",
        "path,label,captions\na.jpg\n",
        "path,label,captions\n,dog,\n",
        "path,label,captions\na.jpg,\"dog,\n"
      })
  void refusesWhatIsNotATruthFile(String text) throws IOException {
    Path csv = file(text);
    assertThatThrownBy(() -> Truth.read(csv)).hasMessageContaining("cannot be used");
  }

  @Test
  void readsWhatASpreadsheetSaves() throws IOException {
    Path csv = file("\uFEFFpath,label,captions\r\n\"a,b.jpg\",dog,\r\n");
    assertThat(Truth.read(csv).entries())
        .containsExactly(new Truth.Entry(folder.resolve("a,b.jpg"), Optional.of("dog"), List.of()));
    Files.write(csv, "path,label,captions\na.jpg,B\u00E4r,\n".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> Truth.read(csv)).hasMessageContaining("not UTF-8");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> Truth.read(folder.resolve("none.csv")))
        .hasMessageContaining("none.csv");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("truth.csv"), text);
  }
}
