package app.fovea.installer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What jlink and jpackage are told. One list for all systems, and what each adds.
///
/// @param version as the packages carry it: digits and dots
/// @param out where everything is made
/// @param sources the installer's own folder of resources
/// @param modules where JavaFX's modules are
record Arguments(Target target, String version, Path out, Path sources, Path modules) {
  /// Never change it: it is how Windows knows that a package replaces an older one.
  static final String UPGRADE_ID = "6d0f6f3e-5c0b-4a58-9a53-8a3b0c7f2e11";

  /// Where the libraries' natives lie in the application's folder.
  static final String NATIVES = "natives";

  /// Modules of the runtime image; found with jdeps, plus what is only reached by name.
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.sql",
          "java.sql.rowset",
          "java.xml",
          "javafx.controls",
          "javafx.swing",
          "jdk.accessibility",
          "jdk.charsets",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "jdk.zipfs");

  /// The JVM's options: the same for every launcher, for the script in the sources, and for the
  /// rehearsal that fills the start-up cache. The heap never shrinks below what it begins with, and
  /// fills that with garbage before it is first collected: a 64th of the machine's memory unless
  /// told.
  static final List<String> JVM =
      List.of(
          "--enable-native-access=ALL-UNNAMED,javafx.graphics",
          "-XX:+UseSerialGC",
          "-Xmn64m",
          "-Xms96m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=30",
          "-Xss2m",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "-Dfovea.home=$APPDIR",
          "-Donnxruntime.native.path=$APPDIR/" + NATIVES,
          "-Dorg.sqlite.lib.path=$APPDIR/" + NATIVES,
          "-Dskija.library.path=$APPDIR/" + NATIVES,
          "-Xlog:disable",
          "-Xlog:all=error,aot*=off,cds*=off:stderr");

  static final String CACHE = "-XX:AOTCache=$APPDIR/fovea.aot";

  /// Gives back what the C library keeps after use; only Linux's can be asked to.
  private static final String TRIM = "-XX:TrimNativeHeapInterval=5000";

  /// The window is idle most of the time, and its children decode; of two sizes the later counts.
  /// Compiling is a third of what it computes until the first answer, and most of that serves code
  /// that runs at the start alone: it compiles what is asked for eight times as often.
  private static final List<String> WINDOW =
      List.of(
          "-Xmn32m",
          "-XX:-ShrinkHeapInSteps",
          "-XX:CompileThresholdScaling=8",
          "-Dfovea.door=window");

  private List<String> jvm() {
    var options = new ArrayList<>(JVM);
    if (target.system() == Target.System.LINUX) {
      options.add(TRIM);
    }
    options.add(CACHE);
    return options;
  }

  List<String> jlink() {
    return List.of(
        "--module-path",
        modules.toString(),
        "--add-modules",
        String.join(",", MODULES),
        "--include-locales=en,de,fr,es,zh,ja",
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--compress=zip-6",
        "--output",
        out.resolve("runtime").toString());
  }

  /// The application as a folder that runs where it lies.
  List<String> image(String mainJar) {
    var arguments = new ArrayList<>(common());
    arguments.addAll(
        List.of(
            "--type",
            "app-image",
            "--runtime-image",
            out.resolve("runtime").toString(),
            "--input",
            out.resolve("input").toString(),
            "--main-jar",
            mainJar,
            "--main-class",
            "app.fovea.Main",
            "--dest",
            out.resolve("image").toString(),
            "--add-launcher",
            "fovea-window=" + out.resolve("fovea-window.properties"),
            "--icon",
            icon().toString()));
    jvm().forEach(option -> arguments.addAll(List.of("--java-options", option)));
    if (target.system() == Target.System.WINDOWS) {
      arguments.add("--win-console");
    }
    return List.copyOf(arguments);
  }

  /// The second launcher: the same program without a console, always a window.
  String windowLauncher() {
    var options = jvm();
    options.addAll(WINDOW);
    var lines =
        new ArrayList<>(
            List.of(
                "description=Fovea",
                "icon=" + slashed(icon()),
                "java-options=" + String.join(" ", options)));
    switch (target.system()) {
      case WINDOWS ->
          lines.addAll(List.of("win-console=false", "win-menu=true", "win-shortcut=true"));
      case LINUX, MACOS -> {}
    }
    return String.join("\n", lines) + "\n";
  }

  /// A package of that type around the image.
  List<String> packageOf(String type) {
    var arguments = new ArrayList<>(common());
    arguments.addAll(
        List.of(
            "--type",
            type,
            "--app-image",
            out.resolve("image").resolve(imageName()).toString(),
            "--dest",
            out.resolve("packages").toString(),
            "--license-file",
            sources.resolveSibling("LICENSE").toString()));
    arguments.addAll(
        switch (target.system()) {
          case LINUX -> linux(type);
          case WINDOWS -> windows();
          case MACOS -> List.of("--mac-package-identifier", "app.fovea");
        });
    return List.copyOf(arguments);
  }

  String imageName() {
    return target.system() == Target.System.MACOS ? "fovea.app" : "fovea";
  }

  private List<String> common() {
    return List.of(
        "--name",
        "fovea",
        "--app-version",
        version,
        "--vendor",
        "Fovea",
        "--copyright",
        "The Fovea authors, Apache-2.0",
        "--description",
        "Finds photos by what they show",
        "--resource-dir",
        resources().toString());
  }

  /// What takes the place of jpackage's own; for Windows it is made of that.
  Path resources() {
    return target.system() == Target.System.WINDOWS
        ? out.resolve("resources")
        : sources.resolve(folder()).resolve("resources");
  }

  private List<String> linux(String type) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--linux-package-name",
                "fovea",
                "--linux-menu-group",
                "Graphics;Photography;",
                "--linux-app-category",
                "graphics"));
    if (type.equals("deb")) {
      arguments.addAll(List.of("--linux-deb-maintainer", "maintainers@fovea.app"));
    } else {
      arguments.addAll(List.of("--linux-rpm-license-type", "Apache-2.0"));
    }
    return arguments;
  }

  private static List<String> windows() {
    return List.of(
        "--win-per-user-install",
        "--win-dir-chooser",
        "--win-menu",
        "--win-menu-group",
        "Fovea",
        "--win-upgrade-uuid",
        UPGRADE_ID);
  }

  private Path icon() {
    Path artwork = sources.resolveSibling("icons").resolve("target");
    return switch (target.system()) {
      case LINUX -> artwork.resolve("classes/app/fovea/icons/fovea-512.png");
      case WINDOWS -> artwork.resolve("artwork/fovea.ico");
      case MACOS -> artwork.resolve("artwork/fovea.icns");
    };
  }

  private String folder() {
    return switch (target.system()) {
      case LINUX -> "linux";
      case WINDOWS -> "windows";
      case MACOS -> "macos";
    };
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
