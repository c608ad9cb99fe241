package app.fovea.model;

import app.fovea.model.weights.ElementType;
import app.fovea.model.weights.Safetensors;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// The memory that models can have.
///
/// @param bytes of the machine, or of the container it plays
record Memory(long bytes) {
  /// Of a loaded model: its weights as 32-bit floats, the activations of a batch, the program.
  private static final double WEIGHTS_FACTOR = 1.3;

  private static final long BESIDE_WEIGHTS = 500_000_000;

  static Memory ofThisMachine() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Memory(system.getTotalMemorySize());
  }

  void check(Safetensors weights) throws IOException {
    long parameters =
        weights.all().stream()
            .filter(tensor -> tensor.type().isWeight() || tensor.type() == ElementType.I8)
            .mapToLong(
                tensor -> tensor.type() == ElementType.I8 ? tensor.size() / 4 : tensor.size())
            .sum();
    double need = needed(parameters);
    if (need > bytes) {
      double most = Math.max(0, (bytes - BESIDE_WEIGHTS) / (4 * WEIGHTS_FACTOR));
      throw new IOException(
          String.format(
              Locale.ROOT,
              "it needs about %.1f GB of memory, this machine has %.1f GB; models of up to about"
                  + " %.0f million parameters fit (this one has %.0f)",
              need / 1e9,
              bytes / 1e9,
              most / 1e6,
              parameters / 1e6));
    }
  }

  private static double needed(long parameters) {
    return 4 * WEIGHTS_FACTOR * parameters + BESIDE_WEIGHTS;
  }
}
