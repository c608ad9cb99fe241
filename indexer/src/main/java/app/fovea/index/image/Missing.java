package app.fovea.index.image;

import java.util.Locale;

/// Says what to install where a format needs a library of the system that is not there.
final class Missing {
  private Missing() {}

  static Refused library(Format format, String library, String debian) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String help =
        system.contains("linux")
            ? "Install it (Debian and Ubuntu: apt-get install %s) and index again".formatted(debian)
            : system.contains("mac")
                ? "Install it (Homebrew: brew install %s) and index again".formatted(library)
                : "Put %s on the path and index again".formatted(library);
    return new Refused(
        "%s files are decoded by %s, which this system does not have. %s, or keep a copy as JPEG."
            .formatted(format.title(), library, help));
  }

  /// What helps where libheif is there without the codec.
  static String heifPlugins(Format format) {
    return format == Format.AVIF
        ? "Its AV1 decoder may be a package of its own (Debian 13: libheif-plugin-dav1d); a copy as"
            + " JPEG helps too."
        : "Its HEVC decoder may be a package of its own (Debian 13: libheif-plugin-libde265); a"
            + " copy as JPEG helps too.";
  }
}
