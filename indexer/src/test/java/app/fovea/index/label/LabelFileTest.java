package app.fovea.index.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileTest {
  @TempDir Path folder;

  @Test
  void readsNamesAndPrompts() throws IOException {
    assertThat(LabelFile.read(file("\uFEFFdog\r\n\n  cat | a cat; our  cat ;; \n Ünïcode|\n")))
        .containsExactly(
            Label.named("dog"),
            new Label("cat", List.of("a cat", "our  cat")),
            Label.named("Ünïcode"));
  }

  @Test
  void namesTheLineThatHasNoName() throws IOException {
    Path file = file("dog\n | a cat\n");
    assertThatThrownBy(() -> LabelFile.read(file))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.BAD_REQUEST))
        .hasMessageContaining("Line 2");
  }

  @Test
  void refusesEmptyMissingAndForeignFiles() throws IOException {
    Path empty = file("\n \n");
    assertThatThrownBy(() -> LabelFile.read(empty)).hasMessageContaining("no labels");
    assertThatThrownBy(() -> LabelFile.read(folder.resolve("none.txt")))
        .hasMessageContaining("no label file");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Bär".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> LabelFile.read(latin)).hasMessageContaining("UTF-8");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("labels.txt"), text);
  }
}
