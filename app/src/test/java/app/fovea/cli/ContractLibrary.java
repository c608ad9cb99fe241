package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/// The command line over a library of its own, as other programs meet it.
abstract class ContractLibrary {
  static final Library.Options PLAIN =
      new Library.Options(Optional.empty(), Optional.empty(), 1, List.of());

  @TempDir static Path folder;

  final Path shared = Path.of(System.getProperty("fovea.shared")).toAbsolutePath().normalize();

  /// What a command wrote and how it ended.
  record Run(int exitCode, String out, String err) {}

  Path library() {
    return folder.resolve("library");
  }

  Run run(String... arguments) {
    var captured = new Captured();
    int code = new CommandLineDoor(captured.terminal(), _ -> {}).run(arguments);
    return new Run(code, captured.out(), captured.err());
  }

  int code(Path library, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--library", library.toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new)).exitCode();
  }

  Run inLibrary(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--library", library().toString(), "--json"));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  JsonObject answer(int exitCode, String... arguments) {
    Run run = inLibrary(arguments);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  String error(int exitCode, String kind, String... arguments) {
    JsonObject error = answer(exitCode, arguments).getAsJsonObject("error");
    assertThat(error.get("kind").getAsString()).isEqualTo(kind);
    return error.get("message").getAsString();
  }

  static List<String> texts(JsonArray array, String key) {
    return stream(array).map(it -> it.getAsJsonObject().get(key).getAsString()).toList();
  }

  static List<Double> numbers(JsonArray array, String key) {
    return stream(array).map(it -> it.getAsJsonObject().get(key).getAsDouble()).toList();
  }

  static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
