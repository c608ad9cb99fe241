package app.fovea.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the packaged natives ask of a Linux system is what the packages, and the machine that
/// tests, are told to have.
class LinuxNeedsTest {
  /// Libraries of the system, and Debian's packages of them.
  private static final Map<String, String> SYSTEM =
      Map.ofEntries(
          Map.entry("libgcc_s.so.1", "libgcc-s1"),
          Map.entry("libstdc++.so.6", "libstdc++6"),
          Map.entry("libgtk-3.so.0", "libgtk-3-0 | libgtk-3-0t64"),
          Map.entry("libGL.so.1", "libgl1"),
          Map.entry("libEGL.so.1", "libegl1"),
          Map.entry("libfontconfig.so.1", "libfontconfig1"),
          Map.entry("libfreetype.so.6", "libfreetype6"),
          Map.entry("libX11.so.6", "libx11-6"),
          Map.entry("libXtst.so.6", "libxtst6"),
          Map.entry("libXxf86vm.so.1", "libxxf86vm1"));

  /// Libraries of which GTK or the C library consists.
  private static final String PARTS =
      "ld-linux-.*|lib(c|m|dl|rt|pthread)\\.so\\.\\d"
          + "|lib(gdk-3|gdk_pixbuf-2|g(thread|lib|object|io)-2|pango(cairo|ft2)?-1|cairo|cairo-gobject"
          + "|atk-1)(\\.0)?\\.so\\.\\d+";

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void theNativesNeedNothingThatIsNotListedHere() throws IOException {
    Path built = Path.of("../app/target");
    assumeTrue(
        Files.isDirectory(built.resolve("lib")) && Files.isDirectory(built.resolve("modules")),
        "the application has not been packed yet");
    Stage.stage(Target.LINUX_X64, "1.2.3", Path.of("..").toAbsolutePath().normalize(), folder);
    Set<String> own = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (String place : new String[] {"input/natives", "runtime-natives"}) {
      try (var files = Files.list(folder.resolve(place))) {
        for (Path file : files.toList()) {
          own.add(file.getFileName().toString());
          needed.addAll(SharedObject.of(file).needed());
        }
      }
    }
    needed.removeIf(name -> name.matches(PARTS));
    // ONNX Runtime's file is called without the number by which its neighbour asks for it.
    needed.removeIf(name -> own.contains(name.replaceFirst("\\.\\d+$", "")));
    assertThat(needed).containsExactlyInAnyOrderElementsOf(SYSTEM.keySet());
  }

  @Test
  void debianPackagesNameThem() throws IOException {
    assertThat(Path.of("linux/resources/control")).content().contains(SYSTEM.values());
  }

  @Test
  void rpmPackagesNameThem() throws IOException {
    assertThat(Path.of("linux/resources/fovea.spec"))
        .content()
        .contains(SYSTEM.keySet().stream().map(name -> name + "()(64bit)").toList());
  }

  @Test
  void theMachineThatTestsIsGivenThem() throws IOException {
    String script = Files.readString(Path.of("../.ci/run"));
    assertThat(SYSTEM.keySet())
        // A Java of whatever make needs these itself, and GTK the last.
        .filteredOn(name -> !name.matches("libgcc_s.*|libstdc.*|libX11.*"))
        .allSatisfy(name -> assertThat(script).contains("need " + name + " "));
  }
}
