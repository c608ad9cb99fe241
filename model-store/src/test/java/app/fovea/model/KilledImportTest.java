package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that imports a model and removes it again and again. The model is whole or not
/// there, and the next import leaves nothing else. Three kills, or as many as `-Dfovea.kills` says.
class KilledImportTest {
  private static final int KILLS = Integer.getInteger("fovea.kills", 3);
  private static final long SEED = Long.getLong("fovea.seed", System.nanoTime());
  private static final int LATEST_KILL_MILLIS = 500;
  private static final int WEIGHTS_BYTES = 4 << 20;

  @TempDir Path temp;

  /// The process that is killed.
  static final class Importing {
    private Importing() {}

    public static void main(String[] arguments) throws ModelException {
      ModelStore store = FakeRuntime.store(Path.of(arguments[1]));
      System.out.println("ready");
      while (true) {
        store.remove(store.importFrom(Path.of(arguments[0]), Optional.empty()));
      }
    }
  }

  @Test
  void aModelWhoseImportIsKilledIsWholeOrNotThere() throws Exception {
    Random random = new Random(SEED);
    Path source = FakeRuntime.write(temp.resolve("m"), "w".repeat(WEIGHTS_BYTES));
    Path own = temp.resolve("models");
    ModelStore store = FakeRuntime.store(own);
    for (int kill = 0; kill < KILLS; kill++) {
      String round = "kill %d, seed %d".formatted(kill, SEED);
      kill(source, own, random.nextInt(LATEST_KILL_MILLIS));

      List<ModelPackage> left = store.list();
      for (ModelPackage model : left) {
        store.verify(model);
      }
      ModelPackage model = store.importFrom(source, Optional.empty());

      store.verify(model);
      assertThat(store.list()).as(round).containsExactly(model);
      try (Stream<Path> files = Files.list(own)) {
        assertThat(files.map(it -> it.getFileName().toString()))
            .as(round)
            .containsExactlyInAnyOrder(".lock", "m");
      }
    }
  }

  private static void kill(Path source, Path own, int millis) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Importing.class.getName(),
                source.toString(),
                own.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("ready");
      assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).as("goes on").isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
