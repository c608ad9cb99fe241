package app.fovea.index;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Indexes a shelf in a process of its own, which whoever started it may kill.
final class KilledRun {
  private KilledRun() {}

  public static void main(String[] arguments) throws IOException {
    Shelf shelf = new Shelf(Path.of(arguments[0]));
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      library.index(
          List.of(shelf.photos), progress -> System.out.println(progress.indexed()), () -> false);
    }
    System.out.println("done");
  }

  static Process start(Path directory) throws IOException {
    return start(KilledRun.class, directory);
  }

  static Process start(Class<?> program, Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
