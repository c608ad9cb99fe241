package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipImportTest {
  @TempDir Path temp;

  private ModelPackage importZip(Path zip) throws ModelException {
    return new ModelStore(temp.resolve("models"), List.of(), new FakeRuntime(), _ -> Long.MAX_VALUE)
        .importFrom(zip, Optional.empty());
  }

  @Test
  void aZipIsImportedUnderItsName() throws Exception {
    Path zip =
        zip(Map.of("tiny/config.json", "{}", "tiny/weights.bin", "abc", "__MACOSX/x/y", "junk"));
    ModelPackage model = importZip(zip);
    assertThat(model.id()).isEqualTo("model");
    assertThat(model.directory().resolve("weights.bin")).hasContent("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:\\evil", "a//b", "./evil"})
  void aZipThatTriesToLeaveItsDirectoryIsRefusedWhole(String name) throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("config.json", "{}");
    entries.put("weights.bin", "abc");
    entries.put(name, "evil");
    Path zip = zip(entries);
    assertThatThrownBy(() -> importZip(zip)).hasMessageContaining("would leave the directory");
    nothingIsLeft();
    assertThat(temp.resolve("evil")).doesNotExist();
    assertThat(temp.resolve("models/evil")).doesNotExist();
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
    Path zip = temp.resolve("model.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("config.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(() -> importZip(zip)).hasMessageContaining("would come out of");
    nothingIsLeft();
  }

  @Test
  void anEntryThatHoldsMoreThanItSaysIsRefused() throws Exception {
    Path zip = zip(Map.of("config.json", "{}".repeat(1000)));
    byte[] bytes = Files.readAllBytes(zip);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < bytes.length - 46; i++) {
      if (buffer.getInt(i) == 0x02014b50) { // the central directory's entry
        buffer.putInt(i + 24, 10);
      }
    }
    Files.write(zip, bytes);
    assertThatThrownBy(() -> importZip(zip)).isInstanceOf(ModelException.class);
    nothingIsLeft();
  }

  @Test
  void absurdCountsAndTwinsAreRefused() throws Exception {
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 5001; i++) {
      many.put("f" + i, "");
    }
    Path crowd = zip(many);
    assertThatThrownBy(() -> importZip(crowd)).hasMessageContaining("5001 entries");
    Path twins = zip(Map.of("Config.json", "{}", "config.json", "{}"));
    assertThatThrownBy(() -> importZip(twins)).hasMessageContaining("twice");
  }

  @Test
  void whatIsNoZipIsRefused() throws Exception {
    Path text = Files.writeString(temp.resolve("model.zip"), "<html>log in</html>");
    assertThatThrownBy(() -> importZip(text)).hasMessageContaining("not a zip file");
    Path cut = zip(Map.of("config.json", "{}", "weights.bin", "abc".repeat(999)));
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 30));
    assertThatThrownBy(() -> importZip(cut)).hasMessageContaining("not a zip file");
    nothingIsLeft();
  }

  private void nothingIsLeft() throws IOException {
    try (Stream<Path> all = Files.list(temp.resolve("models"))) {
      assertThat(all.map(path -> path.getFileName().toString())).containsExactly(".lock");
    }
  }

  private Path zip(Map<String, String> entries) throws IOException {
    Path zip = temp.resolve("model.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
