package app.fovea.model;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The machine this runs on, as far as models care. A library can move to another one with its
/// disk; what was measured stays with the machine.
///
/// @param key a directory's name, the same for each run on this machine
public record Machine(String key, int cores, long memoryBytes) {
  private static final Path PROCESS = Path.of("/proc/self/status");

  public static Machine here() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    int cores = Runtime.getRuntime().availableProcessors();
    long memory = system.getTotalMemorySize();
    String text =
        String.join(
            "|",
            system.getName(),
            system.getArch(),
            String.valueOf(cores),
            String.valueOf(memory),
            System.getProperty("user.name", ""));
    MessageDigest digest = PackageFiles.sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return new Machine(PackageFiles.hex(digest).substring(0, 16), cores, memory);
  }

  /// Memory that this process holds, where the system tells.
  static OptionalLong residentBytes() {
    if (!Files.isReadable(PROCESS)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(PROCESS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
