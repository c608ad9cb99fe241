package app.fovea;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where things are on this system: the user's library and what the distribution brings.
public final class Places {
  private Places() {}

  /// The library that is used unless another is asked for.
  public static Path library() {
    return library(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  static Path library(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return under(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"), "Fovea");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Fovea");
    }
    return under(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"), "fovea");
  }

  /// A relative value is not valid there and counts as none.
  private static Path under(@Nullable String base, Path other, String name) {
    boolean usable = base != null && !base.isBlank() && Path.of(base).isAbsolute();
    return (usable ? Path.of(base) : other).resolve(name);
  }

  /// Where the log of that library is.
  public static Path log(Path library) {
    return library.resolve("log");
  }

  /// The program's version, as the build wrote it.
  public static String version() {
    try (InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream("version.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folders whose sub-directories are the distribution's models: `models/` beside the
  /// installed program, `model-store/models/` in the sources.
  public static List<Path> builtInModels() {
    String home = System.getProperty("fovea.home");
    if (home == null) {
      return List.of();
    }
    return Stream.of("models", "model-store/models")
        .map(Path.of(home)::resolve)
        .filter(Files::isDirectory)
        .toList();
  }
}
