package app.fovea.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// How JavaFX is told to draw. On Linux it tries OpenGL first, and where there is no graphics
/// device, loads an OpenGL that draws by the processor, refuses it, and draws by the processor
/// itself: all that the trial leaves is its time and some 50 MB.
///
/// @param devices below which the system has its devices
record Drawing(Path devices) {
  private static final String ORDER = "prism.order";

  /// Graphics devices by the names that drivers give them.
  private static final List<String> NAMES =
      List.of("dri", "nvidiactl", "nvidia0", "dxg", "mali0", "kgsl-3d0", "pvr_sync", "galcore");

  /// Before JavaFX starts; what somebody has chosen stays.
  void choose(Properties system) {
    if (system.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")
        && !system.containsKey(ORDER)
        && NAMES.stream().map(devices::resolve).noneMatch(Files::exists)) {
      system.setProperty(ORDER, "sw");
    }
  }
}
