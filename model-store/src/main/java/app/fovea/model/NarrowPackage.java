package app.fovea.model;

import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import app.fovea.model.weights.Narrowing;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A package with 8-bit weights that is made of one with published weights.
final class NarrowPackage {
  static final String RECORD = "int8.json";
  private static final String WEIGHTS = "open_clip_model.safetensors";
  private static final List<String> UNCHANGED = List.of("open_clip_config.json", "tokenizer.json");

  private NarrowPackage() {}

  /// What [#RECORD] says.
  private record Made(
      String from, Narrowing.Extent extent, Narrowing.Range range, double cosine, double order) {}

  static String id(ModelPackage model) {
    return model.id() + ModelStore.NARROW;
  }

  /// Writes the package into an empty directory: with as many narrow matrices as agree.
  ///
  /// @throws ModelException with the figures, when none agree
  static List<String> write(OpenClipLayout layout, ModelPackage model, Path into)
      throws IOException {
    Sessions sessions = new Sessions(Accelerator.CPU, 1);
    Agreement.Answers published;
    try (Encoder encoder = layout.open(model, sessions)) {
      published = Agreement.Answers.of(encoder);
    }
    Map<String, float[]> largest = layout.largestActivations(sessions);
    for (String name : UNCHANGED) {
      Files.copy(model.directory().resolve(name), into.resolve(name));
    }
    Agreement best = new Agreement(0, 0);
    for (Narrowing.Extent extent : Narrowing.Extent.values()) {
      for (Narrowing.Range range : Narrowing.Range.values()) {
        new Narrowing(layout.weights(), largest, extent, range).writeTo(into.resolve(WEIGHTS));
        Agreement agreement = Agreement.of(published, answers(into, sessions));
        if (agreement.suffices()) {
          record(into, new Made(model.id(), extent, range, agreement.cosine(), agreement.order()));
          return Stream.concat(UNCHANGED.stream(), Stream.of(WEIGHTS, RECORD)).toList();
        }
        best = agreement.cosine() > best.cosine() ? agreement : best;
      }
    }
    throw ModelFault.NOT_NARROWABLE.exception(model.id(), best.figures());
  }

  static Agreement.Answers answers(Path directory, Sessions sessions) throws IOException {
    OpenClipLayout narrow = OpenClipLayout.read(directory);
    try (Encoder encoder = narrow.open(narrow.model(), sessions)) {
      return Agreement.Answers.of(encoder);
    }
  }

  private static void record(Path directory, Made made) throws IOException {
    Files.writeString(
        directory.resolve(RECORD), new GsonBuilder().setPrettyPrinting().create().toJson(made));
  }

  static boolean isIn(Path directory) {
    return Files.exists(directory.resolve(RECORD));
  }

  /// What was measured when the package in that directory was made; empty for all others.
  static Optional<Agreement> agreement(Path directory) throws IOException {
    if (!isIn(directory)) {
      return Optional.empty();
    }
    JsonFields made = JsonFile.read(directory.resolve(RECORD));
    return Optional.of(
        new Agreement(made.number("cosine").orElse(0), made.number("order").orElse(0)));
  }
}
