package app.fovea.index.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a child is started: the same Java, the same classes, another entry.
record Launch(List<String> command) {
  private static final List<String> FLAGS =
      List.of(
          "-Xmx448m",
          "-Xmn32m",
          "-Xss1m",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+SuppressFatalErrorMessage",
          "-XX:-CreateCoredumpOnCrash",
          "-Djava.awt.headless=true",
          "--enable-native-access=ALL-UNNAMED");

  Launch {
    command = List.copyOf(command);
  }

  /// Starts this program's own child; empty where the Java in use has no command.
  static Optional<Launch> ofThisProgram() {
    return of(DecodingChild.class);
  }

  static Optional<Launch> of(Class<?> entry) {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    return List.of("java", "java.exe").stream()
        .map(bin::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .map(java -> new Launch(command(java, entry)));
  }

  private static List<String> command(Path java, Class<?> entry) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(FLAGS);
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("skija."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(entry.getName());
    return command;
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // Keeps the C library from holding on to freed pixels, once per thread.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
