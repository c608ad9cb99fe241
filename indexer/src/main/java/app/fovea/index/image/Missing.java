package app.fovea.index.image;

import java.util.Locale;

/// Says what to install where a format needs a library of the system that is not there.
final class Missing {
  private Missing() {}

  static Refused library(Format format, String library, String debian) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.contains("linux")
        ? Refusal.LIBRARY_MISSING_LINUX.refused(format.title(), library, debian)
        : system.contains("mac")
            ? Refusal.LIBRARY_MISSING_MAC.refused(format.title(), library, library)
            : Refusal.LIBRARY_MISSING.refused(format.title(), library, library);
  }
}
