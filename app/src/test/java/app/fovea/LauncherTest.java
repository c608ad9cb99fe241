package app.fovea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The `fovea` script itself, in a tree that looks like the sources. In place of Maven stands a
/// script that takes a moment, counts, and hands out what the real build has made already.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "sh",
          "dirname",
          "readlink",
          "find",
          "mktemp",
          "mkdir",
          "rm",
          "mv",
          "flock",
          "grep",
          "cp",
          "sleep");

  private static final String BUILD =
      """
      echo built >>"$PWD/builds"
      sleep 1
      mkdir -p app/target/classes
      cp -r '%s'/* app/target
      """;

  @TempDir static Path built;
  @TempDir Path folder;
  private Path root;
  private Path tools;

  /// What a program said and how it ended.
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeATree() throws IOException {
    root = Files.createDirectory(folder.resolve("sources"));
    Files.createDirectory(root.resolve(".ci"));
    copy("fovea");
    copy(".ci/jdk");
    Files.createFile(root.resolve("pom.xml"));
    for (String module : List.of("model-store", "indexer", "icons", "app")) {
      Files.createDirectories(root.resolve(module).resolve("src/main"));
      Files.createFile(root.resolve(module).resolve("pom.xml"));
    }
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      script(tool, "exec " + found(tool) + " \"$@\"");
    }
    script("mvn", BUILD.formatted(built));
  }

  private void copy(String file) throws IOException {
    Files.copy(Path.of("..", file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void script(String name, String words) throws IOException {
    Path script = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + words + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static Path found(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(tool + " is not installed"));
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /// A folder with one jar that names everything on the class path of this test.
  @BeforeAll
  static void makeLib() throws IOException {
    String entries =
        classPath().stream().map(it -> it.toUri().toString()).collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, entries);
    Path lib = Files.createDirectory(built.resolve("lib"));
    new JarOutputStream(Files.newOutputStream(lib.resolve("all.jar")), manifest).close();
  }

  /// A folder with JavaFX's modules.
  @BeforeAll
  static void makeModules() throws IOException {
    Path modules = Files.createDirectory(built.resolve("modules"));
    for (Path jar : classPath()) {
      if (jar.toString().contains("openjfx") && !jar.toString().contains("monocle")) {
        Files.copy(jar, modules.resolve(jar.getFileName()));
      }
    }
  }

  private ProcessBuilder launcher(Path script, String... arguments) {
    var process =
        new ProcessBuilder(
            Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put("PATH", tools.toString());
    environment.put("HOME", folder.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("FOVEA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    return process.directory(folder.toFile());
  }

  private Ended run(ProcessBuilder launcher) throws Exception {
    return ended(started(launcher, "one"), "one");
  }

  private Process started(ProcessBuilder launcher, String name) throws IOException {
    return launcher
        .redirectOutput(folder.resolve(name + ".out").toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  private Ended ended(Process process, String name) throws Exception {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve(name + ".out")),
        Files.readString(folder.resolve(name + ".err")));
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(root.resolve("builds"));
  }

  @Test
  void throughASymbolicLinkItBuildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
    Path link = folder.resolve("bin").resolve("fv");
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(link, root.resolve("fovea"));
    Ended first = run(launcher(link, "--version"));
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("Fovea " + Places.version());
    assertThat(first.err()).contains("building");

    assertThat(run(launcher(link, "--version")).err()).doesNotContain("building");
    assertThat(builds()).hasSize(1);
    Files.createFile(root.resolve("app/src/main/New.java"));
    run(launcher(link, "--version"));
    assertThat(builds()).hasSize(2);
  }

  @Test
  void twoFirstStartsAtOnceBuildOnce() throws Exception {
    Process one = started(launcher(root.resolve("fovea"), "--version"), "one");
    Process two = started(launcher(root.resolve("fovea"), "--version"), "two");
    assertThat(ended(one, "one").code()).as(ended(one, "one").err()).isZero();
    assertThat(ended(two, "two").code()).as(ended(two, "two").err()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void pathsInAnyScriptWorkWhereTheEnvironmentHasNoUnicode() throws Exception {
    Path library = folder.resolve("📷 صور 写真");
    var launcher =
        launcher(root.resolve("fovea"), "--library", library.toString(), "status", "--json");
    launcher.environment().put("LC_ALL", "C");
    Ended ended = run(launcher);
    assertThat(ended.code()).as(ended.err()).isEqualTo(5);
    assertThat(ended.err()).contains(library.toString());
    assertThat(library).doesNotExist();
  }

  @Test
  void withoutAJdk25OneSentenceNamesTheFix() throws Exception {
    Path jdk = root.resolve(".ci/jdk");
    String places = Files.readString(jdk);
    String nowhere =
        places.replaceAll("(?s)/usr/lib/jvm/\\*.*?; do", folder.resolve("empty") + "/*; do");
    assertThat(nowhere).isNotEqualTo(places);
    Files.writeString(jdk, nowhere);
    var launcher = launcher(root.resolve("fovea"), "status");
    launcher.environment().remove("JAVA_HOME");
    Ended ended = run(launcher);
    assertThat(ended.code()).isEqualTo(70);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("no JDK 25 was found", "adoptium.net", "JAVA_HOME");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void withoutMavenOneSentenceNamesTheFix() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Ended ended = run(launcher(root.resolve("fovea"), "status"));
    assertThat(ended.code()).isEqualTo(70);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("Maven was not found", "apt-get install maven");
  }

  @Test
  void aBuildThatFailsIsSaidAndTriedAgain() throws Exception {
    script("mvn", "echo 'a mistake'; exit 1");
    Ended failed = run(launcher(root.resolve("fovea"), "--version"));
    assertThat(failed.code()).isEqualTo(70);
    assertThat(failed.err()).contains("a mistake", "the build failed");
    assertThat(failed.out()).isEmpty();
    script("mvn", BUILD.formatted(built));
    assertThat(run(launcher(root.resolve("fovea"), "--version")).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "search '' --json, 2, usage",
    "search dog --json, 3, no-model",
    "index nowhere --json, 5, no-such-file"
  })
  void anErrorHasItsExitCodeAndIsOneJsonDocument(String words, int code, String kind)
      throws Exception {
    String[] arguments =
        Stream.of(("--library " + folder.resolve("library") + " " + words).split(" "))
            .map(word -> word.equals("''") ? "" : word)
            .toArray(String[]::new);
    Ended ended = run(launcher(root.resolve("fovea"), arguments));
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    assertThat(
            JsonParser.parseString(ended.out())
                .getAsJsonObject()
                .getAsJsonObject("error")
                .get("kind")
                .getAsString())
        .isEqualTo(kind);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayTheWindowSaysWhatItNeeds() throws Exception {
    Ended ended = run(launcher(root.resolve("fovea"), "--library", folder + "/library"));
    assertThat(ended.code()).as(ended.err()).isEqualTo(70);
    assertThat(ended.err())
        .contains("The window cannot be opened: Unable to open DISPLAY.", "libgtk-3-0")
        .doesNotContain("\tat ");
  }

  @Test
  void controlCLeavesWithSix() throws Exception {
    Path model = Path.of(System.getProperty("fovea.shared", ""), "dev-model");
    assumeTrue(Files.isDirectory(model), "the development model is not there");
    Path photos = Files.createDirectory(folder.resolve("photos"));
    String library = folder.resolve("library").toString();
    Path script = root.resolve("fovea");
    Ended imported =
        run(launcher(script, "--library", library, "models", "import", model.toString()));
    assertThat(imported.code()).as(imported.err()).isZero();
    Process watching =
        launcher(
                script, "--library", library, "index", photos.toString(), "--watch", "--json-lines")
            .redirectError(folder.resolve("watch.err").toFile())
            .start();
    try (BufferedReader lines = watching.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).as("the first event").isNotNull();
      new ProcessBuilder(found("kill").toString(), "-INT", Long.toString(watching.pid()))
          .start()
          .waitFor();
      assertThat(watching.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(watching.exitValue())
          .as(Files.readString(folder.resolve("watch.err")))
          .isEqualTo(6);
    } finally {
      watching.destroyForcibly();
    }
  }
}
