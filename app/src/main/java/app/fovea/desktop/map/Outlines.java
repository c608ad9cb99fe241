package app.fovea.desktop.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The coasts of the Earth.
///
/// @param rings longitudes and latitudes by turns, in degrees
record Outlines(List<double[]> rings) {

  /// Those that come with the program: one ring a line.
  static Outlines own() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Outlines.class.getResourceAsStream("/app/fovea/desktop/land.txt")),
                StandardCharsets.UTF_8))) {
      return new Outlines(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Arrays.stream(line.split("[ ,]")).mapToDouble(Double::parseDouble))
              .map(numbers -> numbers.toArray())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
