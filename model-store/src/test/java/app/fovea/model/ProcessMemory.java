package app.fovea.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The resident memory of this process, as Linux tells it.
final class ProcessMemory {
  private ProcessMemory() {}

  static double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElseThrow();
  }
}
