package app.fovea.index;

import app.fovea.index.store.Settings;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which model a library uses: the one asked for, else its own choice, else one of its own, else a
/// built-in one. Loads each when it is first needed.
final class ModelChoice implements AutoCloseable {
  private static final String SETTING = "model";
  private static final String MEANWHILE = "model answering meanwhile";

  private final LibraryDirectory directory;
  private final Models models;
  private final Settings settings;
  private final Optional<String> asked;
  private final Map<String, Encoder> loaded = new HashMap<>();

  ModelChoice(
      LibraryDirectory directory, Models models, Settings settings, Optional<String> asked) {
    this.directory = directory;
    this.models = models;
    this.settings = settings;
    this.asked = asked;
  }

  List<ModelPackage> installed() throws IOException {
    return models.list();
  }

  Optional<ModelPackage> model() throws IOException {
    return of(asked, settings.get(SETTING), models.list());
  }

  /// The model in use where one was asked for, or one was chosen, or neither.
  static Optional<ModelPackage> of(
      Optional<String> asked, Optional<String> chosen, List<ModelPackage> installed)
      throws LibraryException {
    if (asked.isPresent()) {
      return Optional.of(asked(asked.get(), installed));
    }
    return chosen
        .flatMap(id -> find(id, installed))
        .or(() -> installed.stream().filter(ModelChoice::searches).findFirst())
        .or(() -> installed.stream().findFirst());
  }

  private static boolean searches(ModelPackage model) {
    return model.family() != ModelPackage.Family.CLASSIFIER;
  }

  private static Optional<ModelPackage> find(String id, List<ModelPackage> installed) {
    return installed.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  private static ModelPackage asked(String id, List<ModelPackage> installed)
      throws LibraryException {
    Optional<ModelPackage> found = find(id, installed);
    if (found.isEmpty()) {
      String others = installed.stream().map(ModelPackage::id).collect(Collectors.joining(", "));
      throw new LibraryException(
          LibraryException.Kind.NO_MODEL,
          others.isEmpty()
              ? "There is no model %s, and no other one. Import one with `fovea models import DIR`."
                  .formatted(id)
              : "There is no model %s. There are: %s.".formatted(id, others));
    }
    return found.get();
  }

  /// The model that answers: the one in use or, while pictures are still being embedded for that
  /// one, the one before it.
  ModelPackage answering() throws IOException {
    ModelPackage chosen = required();
    Optional<String> meanwhile = asked.isPresent() ? Optional.empty() : settings.get(MEANWHILE);
    return meanwhile.isPresent() ? find(meanwhile.get(), models.list()).orElse(chosen) : chosen;
  }

  /// @param meanwhile answers until [#complete]
  void use(ModelPackage model, Optional<ModelPackage> meanwhile) throws IOException {
    settings.put(MEANWHILE, meanwhile.map(ModelPackage::id).orElse(""));
    settings.put(SETTING, model.id());
  }

  /// From now on the model in use answers, too.
  void complete() throws IOException {
    if (!settings.get(MEANWHILE).orElse("").isEmpty()) {
      settings.put(MEANWHILE, "");
    }
  }

  /// Whether the library has chosen a model of its own.
  boolean hasOwn() throws IOException {
    List<ModelPackage> installed = models.list();
    return settings
        .get(SETTING)
        .flatMap(id -> find(id, installed))
        .filter(models::owns)
        .isPresent();
  }

  ModelPackage required() throws IOException {
    Optional<ModelPackage> model = model();
    if (model.isEmpty()) {
      directory.require();
      throw new LibraryException(
          LibraryException.Kind.NO_MODEL,
          "There is no model yet, and without one pictures cannot be compared. Import one with"
              + " `fovea models import DIR`.");
    }
    return model.get();
  }

  Encoder encoder(ModelPackage model) throws IOException {
    synchronized (loaded) {
      Encoder encoder = loaded.get(ModelKey.of(model));
      if (encoder == null) {
        encoder = models.open(model);
        loaded.put(ModelKey.of(model), encoder);
      }
      return encoder;
    }
  }

  @Override
  public void close() {
    synchronized (loaded) {
      loaded.values().forEach(Encoder::close);
      loaded.clear();
    }
  }
}
