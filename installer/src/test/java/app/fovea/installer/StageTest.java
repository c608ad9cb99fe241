package app.fovea.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ai/onnxruntime/native/linux-x64/libonnxruntime.so, LINUX_X64",
    "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so, LINUX_AARCH64",
    "ai/onnxruntime/native/win-x64/onnxruntime.dll, WINDOWS_X64",
    "ai/onnxruntime/native/osx-aarch64/libonnxruntime4j_jni.dylib, MACOS_AARCH64",
    "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so, LINUX_X64",
    "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so, LINUX_AARCH64",
    "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib, MACOS_AARCH64",
    "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll, WINDOWS_X64",
    "io/github/humbleui/skija/linux/x64/libskija.so, LINUX_X64",
    "io/github/humbleui/skija/windows/x64/skija.dll, WINDOWS_X64",
    "io/github/humbleui/skija/windows/x64/icudtl.dat, WINDOWS_X64"
  })
  void aNativeBelongsToItsOwnTargetAndToNoOther(String entry, Target owner) {
    assertThat(Target.isNative(entry)).isTrue();
    for (Target target : Target.values()) {
      assertThat(target.owns(entry)).as("%s owns %s", target, entry).isEqualTo(target == owner);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so",
    "org/sqlite/native/Linux-Android/x86_64/libsqlitejdbc.so",
    "org/sqlite/native/FreeBSD/x86_64/libsqlitejdbc.so",
    "org/sqlite/native/Linux/x86/libsqlitejdbc.so",
    "ai/onnxruntime/native/osx-aarch64/x.dylib.dSYM/Contents/Resources/DWARF/x.dylib"
  })
  void nativesOfOtherSystemsBelongToNobody(String entry) {
    assertThat(Target.isNative(entry)).isTrue();
    assertThat(Target.values()).noneMatch(target -> target.owns(entry));
  }

  @Test
  void aJarLosesItsNativesAndThoseOfTheTargetLieBesideIt() throws IOException {
    Path jar = folder.resolve("mixed.jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("a/A.class", "native/linux-x64/a.so", "native/win-x64/a.dll")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes());
        out.closeEntry();
      }
    }
    var time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Path natives = folder.resolve("natives");
    var kept =
        new Staging(natives, Target.LINUX_X64::owns, time)
            .copy(List.of(jar), folder.resolve("input"));
    assertThat(kept).containsExactly("mixed.jar!native/linux-x64/a.so");
    Path copy = folder.resolve("input/mixed.jar");
    try (var trimmed = new ZipFile(copy.toFile())) {
      assertThat(trimmed.stream().map(ZipEntry::getName)).containsExactly("a/A.class");
    }
    assertThat(natives.resolve("a.so")).hasContent("native/linux-x64/a.so");
    assertThat(natives.resolve("a.dll")).doesNotExist();
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(time);
  }

  @ParameterizedTest
  @EnumSource
  void everySystemIsToldWhatItsPackagesNeed(Target target) throws IOException {
    Path root = folder.resolve("a root");
    fake(root.resolve("app/target/app-1.jar"));
    fake(root.resolve("app/target/lib/library.jar"));
    fake(root.resolve("app/target/modules/javafx.jar"));
    for (String notice :
        List.of(
            "LICENSE",
            "app/target/classes/app/fovea/third-party.md",
            "app/src/license/licences/MIT.txt")) {
      Files.createDirectories(root.resolve(notice).getParent());
      Files.writeString(root.resolve(notice), notice);
    }
    Path out = Files.createDirectories(root.resolve("installer/target"));
    Stage.stage(target, "1.2.3", root, out);

    var image = Files.readString(out.resolve("image.args"));
    assertThat(image).contains("--main-class\napp.fovea.Main", "--main-jar\napp-1.jar");
    assertThat(image).contains("$APPDIR/fovea.aot");
    var window = Files.readString(out.resolve("fovea-window.properties"));
    assertThat(window).contains("-Dfovea.door=window");
    assertThat(window)
        .as("an idle window gives back what opening took")
        .contains("-Xms96m", "-XX:-ShrinkHeapInSteps");
    assertThat(List.of(image, window, Files.readString(out.resolve("jlink.args"))))
        .as("with an incubating module the start-up cache has no linked classes")
        .allSatisfy(arguments -> assertThat(arguments).doesNotContain("incubator"));
    assertThat(image.contains("-XX:TrimNativeHeapInterval"))
        .as("other systems' virtual machines would complain")
        .isEqualTo(target.system() == Target.System.LINUX);
    for (String option : Arguments.JVM) {
      assertThat(image).as("the command's options").contains(option);
      assertThat(window).as("the window's options").contains(option);
    }
    assertThat(out.resolve("input/LICENSE")).exists();
    assertThat(out.resolve("input/THIRD-PARTY.md")).exists();
    assertThat(out.resolve("input/licences/MIT.txt")).exists();
    for (String type : target.system().packageTypes()) {
      assertThat(Files.readString(out.resolve(type + ".args")))
          .contains("--type\n" + type, "--app-version\n1.2.3", "--app-image");
    }
  }

  @Test
  void theScriptInTheSourcesStartsJavaWithTheSameOptions() throws IOException {
    String script = Files.readString(Path.of("../fovea"));
    assertThat(Arguments.JVM.stream().filter(it -> it.startsWith("-X") && !it.startsWith("-Xlog")))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(script).contains(" " + option + " "));
  }

  @Test
  void printedCommandLinesCanBeGivenToAShell() {
    assertThat(Stage.quotedForAShell("--type")).isEqualTo("--type");
    assertThat(Stage.quotedForAShell("$APPDIR/it's a;b")).isEqualTo("'$APPDIR/it'\\''s a;b'");
  }

  /// Every native library in the package; a new one here is a decision.
  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void theLinuxPackageHoldsTheseNativesAndNoOthers() throws IOException {
    Path built = Path.of("../app/target");
    assumeTrue(
        Files.isDirectory(built.resolve("lib")) && Files.isDirectory(built.resolve("modules")),
        "the application has not been packed yet");
    Path out = Files.createDirectory(folder.resolve("out"));
    Stage.stage(Target.LINUX_X64, "1.2.3", Path.of("..").toAbsolutePath().normalize(), out);
    assertThat(names(out.resolve("input/natives")))
        .containsExactly(
            "libonnxruntime.so", "libonnxruntime4j_jni.so", "libskija.so", "libsqlitejdbc.so");
    assertThat(names(out.resolve("runtime-natives")))
        .containsExactly(
            "libdecora_sse.so",
            "libglass.so",
            "libglassgtk3.so",
            "libjavafx_font.so",
            "libjavafx_font_freetype.so",
            "libjavafx_font_pango.so",
            "libjavafx_iio.so",
            "libprism_common.so",
            "libprism_es2.so",
            "libprism_sw.so");
    for (String jars : List.of("input", "modules")) {
      for (String jar : names(out.resolve(jars))) {
        if (jar.endsWith(".jar")) {
          try (var zip = new ZipFile(out.resolve(jars).resolve(jar).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(Target::isNative))
                .as(jar)
                .isEmpty();
          }
        }
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void windowsPackagesReplaceEachOtherAndNeedNoAdministrator() throws IOException {
    var arguments = new Arguments(Target.WINDOWS_X64, "1", folder, folder, folder).packageOf("msi");
    assertThat(arguments)
        .contains(
            "--win-per-user-install", "--win-menu", "--win-upgrade-uuid", Arguments.UPGRADE_ID);
  }

  private static void fake(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      out.putNextEntry(new ZipEntry("A.class"));
      out.write(new byte[20_000]);
      out.closeEntry();
    }
  }
}
