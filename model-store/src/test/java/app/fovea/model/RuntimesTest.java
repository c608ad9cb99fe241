package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RuntimesTest {
  private static final List<String> LIBRARIES =
      List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

  @TempDir Path temp;

  /// A process that starts the runtime of a folder and prints where its libraries came from.
  static final class Starting {
    private Starting() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      new Runtimes(folder, List.of(pack(0)), Disk.real()).activate();
      System.out.println(SilentRuntime.environment().getVersion());
      try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
        maps.filter(line -> line.contains("libonnxruntime")).forEach(System.out::println);
      }
    }
  }

  /// The usual runtime, as if it were one for another accelerator.
  private static RuntimePack pack(long bytes) {
    return new RuntimePack(
        "usual-runtime",
        "1",
        RuntimePack.thisPlatform(),
        java.net.URI.create("https://example.org/usual.zip"),
        RuntimePack.Archive.ZIP,
        bytes,
        new Digest(Digest.Algorithm.SHA_256, ""),
        "",
        LIBRARIES,
        100 << 20,
        List.of(),
        List.of(),
        Map.of(Accelerator.OPENVINO, List.of()),
        "MIT");
  }

  @Test
  void everyPackIsOfTheVersionOfTheBinding() {
    String version = SilentRuntime.environment().getVersion();
    assertThat(RuntimePack.published())
        .isNotEmpty()
        .allSatisfy(
            pack -> {
              assertThat(pack.runtime()).isEqualTo(version);
              assertThat(pack.source().toString()).contains(version);
              assertThat(pack.digest().hex()).matches("[0-9a-f]{40}|[0-9a-f]{128}");
              assertThat(pack.accelerators()).isNotEmpty();
            });
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anInstalledPackTakesThePlaceOfTheRuntimeOfTheJar() throws Exception {
    Path archive = temp.resolve("incoming/archive");
    Files.createDirectories(archive.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : LIBRARIES) {
        zip.putNextEntry(new ZipEntry(name));
        String resource = "/ai/onnxruntime/native/" + RuntimePack.thisPlatform() + "/" + name;
        try (InputStream in =
            Objects.requireNonNull(RuntimesTest.class.getResourceAsStream(resource))) {
          in.transferTo(zip);
        }
      }
    }
    Path folder = Files.createDirectories(temp.resolve("runtimes"));
    RuntimePack pack = pack(Files.size(archive));
    Runtimes runtimes = new Runtimes(folder, List.of(pack), Disk.real());
    assertThat(runtimes.install(pack, archive)).hasSize(2);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Starting.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .contains(SilentRuntime.environment().getVersion())
        .contains(runtimes.directory(pack).resolve("libonnxruntime.so").toString())
        .doesNotContain("/onnxruntime-java");
  }
}
