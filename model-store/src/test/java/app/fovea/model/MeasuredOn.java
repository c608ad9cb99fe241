package app.fovea.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a figure was measured on.
final class MeasuredOn {
  private MeasuredOn() {}

  static String description() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
      String name =
          lines.stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.replaceFirst(".*:\\s*", ""))
              .findFirst()
              .orElse("unknown");
      String flags = lines.stream().filter(line -> line.startsWith("flags")).findFirst().orElse("");
      List<String> wide =
          Stream.of("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8")
              .filter(flag -> flags.contains(" " + flag))
              .toList();
      return "%s %s, %d cores, load average %s"
          .formatted(
              name,
              wide,
              Runtime.getRuntime().availableProcessors(),
              Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
