package app.fovea.installer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A system and processor that packages are made for.
enum Target {
  LINUX_X64(System.LINUX, "x86_64|x64|amd64"),
  LINUX_AARCH64(System.LINUX, "aarch64|arm64"),
  WINDOWS_X64(System.WINDOWS, "x86_64|x64|amd64"),
  MACOS_AARCH64(System.MACOS, "aarch64|arm64");

  /// The systems, each with how libraries spell its name, the endings of its natives, and the
  /// package types that jpackage makes there.
  enum System {
    LINUX("linux|linux-gnu", "so", List.of("deb", "rpm")),
    WINDOWS("windows|win", "dll|dat", List.of("msi")),
    MACOS("macos|mac|osx|darwin", "dylib|jnilib", List.of("dmg", "pkg"));

    private final String names;
    private final String endings;
    private final List<String> packageTypes;

    System(String names, String endings, List<String> packageTypes) {
      this.names = names;
      this.endings = endings;
      this.packageTypes = packageTypes;
    }

    List<String> packageTypes() {
      return packageTypes;
    }
  }

  private static final Pattern NATIVE =
      Pattern.compile(".*(\\.(so(\\.\\d+)*|dll|dylib|jnilib)|/icudtl\\.dat)");

  private final System system;
  private final Pattern own;
  private final Pattern place;

  Target(System system, String processors) {
    this.system = system;
    this.own = Pattern.compile(".*\\.(" + system.endings + ")(\\.\\d+)*");
    this.place =
        Pattern.compile(
            "(.*[/_-])?(" + system.names + ")[/_-]?(" + processors + ")([/_.-].*)?",
            Pattern.CASE_INSENSITIVE);
  }

  static Target of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  System system() {
    return system;
  }

  /// Whether a jar's entry is a native library, data that lies beside one, or a debug file of one.
  static boolean isNative(String entry) {
    return NATIVE.matcher(entry).matches() || entry.contains(".dSYM/");
  }

  /// Whether that native belongs to this target: its ending and the system and processor in its
  /// path say so. Debug files belong to none.
  boolean owns(String entry) {
    return !entry.contains(".dSYM/")
        && own.matcher(entry).matches()
        && place.matcher(entry).matches();
  }
}
