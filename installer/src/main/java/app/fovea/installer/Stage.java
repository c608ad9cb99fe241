package app.fovea.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packaging scripts' first step: `Stage TARGET VERSION ROOT` writes jars, native libraries and
/// one argument file per tool under `ROOT/installer/target`, and prints each tool's command line.
public final class Stage {
  private Stage() {}

  static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: Stage TARGET VERSION ROOT");
      System.exit(2);
    }
    Path root = Path.of(arguments[2]).toAbsolutePath().normalize();
    Path out = Files.createDirectories(root.resolve("installer/target"));
    stage(Target.of(arguments[0]), arguments[1], root, out);
  }

  static void stage(Target target, String version, Path root, Path out) throws IOException {
    Path built = root.resolve("app/target");
    var arguments =
        new Arguments(target, version, out, root.resolve("installer"), out.resolve("modules"));
    var jars = jars(built.resolve("lib"));
    var main = jars(built).getFirst();
    // One fixed time, so that the start-up cache, which remembers it, fits after installing.
    var time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Path input = out.resolve("input");
    var natives =
        new ArrayList<>(
            new Staging(input.resolve(Arguments.NATIVES), target::owns, time)
                .copy(Stream.concat(jars.stream(), Stream.of(main)).toList(), input));
    // A JavaFX jar is of one system; its natives belong beside those of the runtime.
    natives.addAll(
        new Staging(out.resolve("runtime-natives"), _ -> true, time)
            .copy(
                jars(built.resolve("modules")).stream().filter(Stage::isNotEmpty).toList(),
                out.resolve("modules")));
    notices(root, input);
    if (target.system() == Target.System.WINDOWS) {
      installer(root.resolve("installer/windows/find-with-fovea.wxs"), arguments.resources());
    }
    Files.writeString(out.resolve("natives.txt"), lines(natives));
    Files.writeString(out.resolve("fovea-window.properties"), arguments.windowLauncher());
    write("jlink", out.resolve("jlink.args"), arguments.jlink());
    write("jpackage", out.resolve("image.args"), arguments.image(main.getFileName().toString()));
    for (String type : target.system().packageTypes()) {
      write("jpackage", out.resolve(type + ".args"), arguments.packageOf(type));
    }
  }

  /// Where jpackage is another system's, nothing of Windows can be made but the arguments.
  private static void installer(Path fragment, Path resources) throws IOException {
    Files.createDirectories(resources);
    Optional<String> main = WixMain.ofThisJdk();
    if (main.isPresent()) {
      Files.writeString(
          resources.resolve("main.wxs"), WixMain.with(main.get(), Files.readString(fragment)));
    } else {
      System.err.println("This JDK makes no installers for Windows: there is no main.wxs");
    }
  }

  /// The licence, the list of everybody else's work, and the texts of their licences.
  private static void notices(Path root, Path input) throws IOException {
    Files.copy(root.resolve("LICENSE"), input.resolve("LICENSE"));
    Files.copy(
        root.resolve("app/target/classes/app/fovea/third-party.md"),
        input.resolve("THIRD-PARTY.md"));
    Path licences = Files.createDirectory(input.resolve("licences"));
    try (var files = Files.list(root.resolve("app/src/license/licences"))) {
      for (Path file : files.toList()) {
        Files.copy(file, licences.resolve(file.getFileName()));
      }
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /// JavaFX's jars without a classifier hold nothing; they only name the ones that do.
  private static boolean isNotEmpty(Path jar) {
    return jar.toFile().length() > 10_000;
  }

  /// Writes an argument file, and prints the same as a command line for a shell.
  private static void write(String tool, Path file, List<String> arguments) throws IOException {
    Files.writeString(file, lines(arguments.stream().map(Stage::quoted).toList()));
    System.out.println(
        Stream.concat(Stream.of(tool), arguments.stream().map(Stage::quotedForAShell))
            .collect(Collectors.joining(" ")));
  }

  static String quotedForAShell(String argument) {
    return argument.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /// As the JDK's tools read argument files: quoted where there is white space.
  private static String quoted(String argument) {
    return argument.contains(" ") || argument.contains("\\") || argument.contains("|")
        ? '"' + argument.replace("\\", "\\\\") + '"'
        : argument;
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
