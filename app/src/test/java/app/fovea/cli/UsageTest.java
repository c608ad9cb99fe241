package app.fovea.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.Places;
import app.fovea.model.hub.Hub;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a command is said before anything is opened.
class UsageTest {
  @TempDir Path folder;

  private final Captured captured = new Captured();
  private final List<CommandLineDoor.Window.Request> windows = new ArrayList<>();

  /// Arguments, exit code, and what the message has to say.
  record Wrong(List<String> arguments, int exitCode, String saying) {}

  static Stream<Wrong> wrong() {
    return Stream.of(
        wrong(2, "Say what to find", "search"),
        wrong(2, "query is empty", "search", ""),
        wrong(2, "query is empty", "search", "  \t"),
        wrong(2, "one argument", "search", "red", "car"),
        wrong(2, "after --", "search", "-dog"),
        wrong(2, "--limit must be at least 1", "search", "dog", "--limit", "0"),
        wrong(2, "--limit must be at least 1", "search", "dog", "--limit", "-3"),
        wrong(2, "--limit", "search", "dog", "--limit", "many"),
        wrong(2, "nonsense", "search", "nonsense:5"),
        wrong(2, "--threads must be at least 1", "status", "--threads", "0"),
        wrong(2, "no accelerator \"gpu\"", "status", "--accelerator", "gpu"),
        wrong(2, "FOLDER", "index"),
        wrong(5, "There is no", "index", "nowhere/at/all"),
        wrong(5, "is not a folder", "index", "{file}"),
        wrong(5, "There is no", "search", "dog", "--in", "nowhere"),
        wrong(5, "is not a folder", "search", "--in", "{file}", "dog"),
        wrong(5, "There is no picture", "search", "--image", "nowhere.jpg"),
        wrong(2, "Give labels", "classify", "{file}", "--library", "{folder}/library"),
        wrong(2, "there twice", "classify", "--label", "a", "--label", "a", "{file}"),
        wrong(2, "needs a name", "classify", "--label", " ", "{file}"),
        wrong(2, "\"none\"", "classify", "--label", "none", "--none", "{file}"),
        wrong(2, "no prompts \"long\"", "classify", "--label", "a", "--prompts", "long", "{file}"),
        wrong(5, "no label file", "classify", "--labels", "nowhere.txt", "{file}"),
        wrong(5, "There is no picture", "classify", "--label", "a", "nowhere.jpg"),
        wrong(5, "is a folder", "classify", "--label", "a", "{folder}"),
        wrong(2, "Give something to embed", "embed"),
        wrong(5, "There is no text file", "embed", "--texts", "nowhere.txt"),
        wrong(5, "There is no picture", "embed", "--image", "nowhere.jpg"),
        wrong(5, "There is no truth file", "eval", "--truth", "nowhere.csv"),
        wrong(2, "--truth", "eval"),
        wrong(2, "Say what to do with models", "models"),
        wrong(2, "no command “frobnicate”. There are: index, search", "frobnicate"),
        wrong(2, "no command “lst”. There are: list", "models", "lst"),
        wrong(2, "“b.jpg” is one argument too many", "similar", "a.jpg", "b.jpg"),
        wrong(2, "is not UTF-8 text", "embed", "--texts", "{latin}"),
        wrong(5, "to import", "models", "import", "nowhere"),
        wrong(2, "ID", "models", "use"),
        wrong(5, "is a file", "status", "--library", "{file}"),
        wrong(5, "There is no library in", "status", "--library", "{folder}/nowhere"),
        wrong(2, "", "fly"),
        wrong(2, "--fast", "status", "--fast"));
  }

  private static Wrong wrong(int exitCode, String saying, String... arguments) {
    return new Wrong(List.of(arguments), exitCode, saying);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isASentenceAndACodeAndNothingOnStandardOutput(Wrong wrong) throws Exception {
    assertThat(run(arguments(wrong))).isEqualTo(wrong.exitCode);
    assertThat(captured.err()).contains(wrong.saying).doesNotContain("Exception");
    assertThat(captured.out()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isOneJsonDocumentWhereOneIsExpected(Wrong wrong) throws Exception {
    List<String> arguments = new ArrayList<>(arguments(wrong));
    arguments.add(1, "--json");
    assertThat(run(arguments)).isEqualTo(wrong.exitCode);
    JsonObject error =
        JsonParser.parseString(captured.out()).getAsJsonObject().getAsJsonObject("error");
    assertThat(error.get("kind").getAsString())
        .isEqualTo(wrong.exitCode == 2 ? "usage" : "no-such-file");
    assertThat(error.get("message").getAsString()).contains(wrong.saying);
    assertThat(captured.err()).contains(error.get("message").getAsString());
  }

  @Test
  void toAskForTheStatusOfNoLibraryMakesNone() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(run(List.of("status", "--library", nowhere.toString()))).isEqualTo(5);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void withoutACommandTheWindowOpensOnTheLibrary() {
    assertThat(run(List.of("--library", folder.toString()))).isZero();
    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().library()).isEqualTo(folder);
    assertThat(windows.getFirst().network()).isEqualTo(Hub.Network.ALLOWED);
    assertThat(windows.getFirst().paths()).isEmpty();
  }

  @Test
  void theWindowsOwnLauncherTakesFoldersAndPicturesAlsoOnesThatAreCalledLikeACommand() {
    var door = new CommandLineDoor(captured.terminal(), windows::add);
    assertThat(door.openWindow("--library", folder.toString(), "--offline", "search", "/a b.jpg"))
        .isZero();
    assertThat(windows.getFirst().paths())
        .containsExactly(Path.of("search").toAbsolutePath(), Path.of("/a b.jpg"));
    assertThat(windows.getFirst().network()).isEqualTo(Hub.Network.OFFLINE);
  }

  @Test
  void theWindowsOwnLauncherTakesPathsAloneAsADesktopGivesThem() {
    String home = System.getProperty("user.home");
    System.setProperty("user.home", folder.toString());
    try {
      var door = new CommandLineDoor(captured.terminal(), windows::add);
      assertThat(door.openWindow("search", "/a b.jpg")).isZero();
      assertThat(windows.getFirst().library()).isEqualTo(Places.library().toAbsolutePath());
    } finally {
      System.setProperty("user.home", home);
    }
    assertThat(windows.getFirst().paths())
        .containsExactly(Path.of("search").toAbsolutePath(), Path.of("/a b.jpg"));
    assertThat(windows.getFirst().network()).isEqualTo(Hub.Network.ALLOWED);
  }

  @Test
  void theWindowHasNoJson() {
    assertThat(run(List.of("--json"))).isEqualTo(2);
    assertThat(windows).isEmpty();
  }

  @Test
  void withoutADisplayTheMessageSaysWhatTheWindowNeeds() {
    var door =
        new CommandLineDoor(
            captured.terminal(),
            _ -> {
              throw new CommandLineDoor.NoDisplayException(
                  new UnsupportedOperationException("Unable to open DISPLAY."));
            });
    assertThat(door.run("--library", folder.toString())).isEqualTo(70);
    assertThat(captured.err())
        .startsWith("fovea: The window cannot be opened: Unable to open DISPLAY. On Linux")
        .contains("libgtk-3-0", "fovea --help")
        .doesNotContain("Exception", "log");
  }

  @Test
  void helpAndVersionAreAnswers() {
    assertThat(run(List.of("search", "--help"))).isZero();
    assertThat(run(List.of("--version"))).isZero();
    assertThat(captured.out()).contains("--limit", "Fovea ");
    assertThat(captured.err()).isEmpty();
  }

  private List<String> arguments(Wrong wrong) throws Exception {
    Path file = Files.writeString(folder.resolve("file.txt"), "text");
    Path latin = Files.write(folder.resolve("latin.txt"), "B\u00E4r".getBytes(ISO_8859_1));
    return wrong.arguments.stream()
        .map(it -> it.replace("{file}", file.toString()).replace("{folder}", folder.toString()))
        .map(it -> it.replace("{latin}", latin.toString()))
        .toList();
  }

  private int run(List<String> arguments) {
    return new CommandLineDoor(captured.terminal(), windows::add)
        .run(arguments.toArray(String[]::new));
  }
}
