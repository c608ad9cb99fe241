package app.fovea.desktop.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Somebody else's work in Fovea, as the build collected it.
///
/// @param name the library's coordinates, or what else it is called
/// @param home where it comes from; may be empty
public record ThirdParty(String name, String version, String licence, String home) {
  private static final String NOTICES = "/app/fovea/third-party.md";
  private static final int COLUMNS = 4;

  /// Everything in this build.
  public static List<ThirdParty> all() {
    try (InputStream in =
        Objects.requireNonNull(ThirdParty.class.getResourceAsStream(NOTICES), NOTICES)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of the notices' table.
  static List<ThirdParty> read(String notices) {
    return notices
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .filter(cells -> cells.size() > COLUMNS)
        .map(cells -> new ThirdParty(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
        .toList();
  }
}
