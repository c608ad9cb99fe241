package app.fovea.desktop.models;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.Trouble;
import app.fovea.desktop.library.Gallery;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The models at hand and the one in use.
public final class ModelsModel {
  private record Known(
      List<ModelPackage> models, Optional<ModelPackage> used, List<Entry> catalogue) {}

  private final Gallery gallery;
  private final Background background;
  private final Runnable switched;
  private final String language;
  private final ObservableList<ModelPackage> models = FXCollections.observableArrayList();
  private final ObservableList<ModelPackage> modelsSeen =
      FXCollections.unmodifiableObservableList(models);
  private final ObservableList<Entry> catalogue = FXCollections.observableArrayList();
  private final ObservableList<Entry> catalogueSeen =
      FXCollections.unmodifiableObservableList(catalogue);
  private final ReadOnlyObjectWrapper<Optional<ModelPackage>> used =
      new ReadOnlyObjectWrapper<>(this, "used", Optional.empty());
  private final ReadOnlyObjectWrapper<Figures> figures =
      new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
  private final ReadOnlyBooleanWrapper measuring =
      new ReadOnlyBooleanWrapper(this, "measuring", false);
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known", false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final Trouble trouble = new Trouble();

  /// @param language of the user, two letters
  /// @param switched told when another model is in use
  public ModelsModel(Gallery gallery, Background background, String language, Runnable switched) {
    this.language = language;
    this.gallery = gallery;
    this.background = background;
    this.switched = switched;
  }

  public ObservableList<ModelPackage> models() {
    return modelsSeen;
  }

  /// Models that could be downloaded, the best for this machine and its user first.
  public ObservableList<Entry> catalogue() {
    return catalogueSeen;
  }

  public ReadOnlyObjectProperty<Optional<ModelPackage>> usedProperty() {
    return used.getReadOnlyProperty();
  }

  /// What is known about models on this machine; it comes after the rest.
  public ReadOnlyObjectProperty<Figures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// The model in use and where it runs, for people; empty where there is none.
  public String device(Texts texts) {
    Optional<String> device =
        figures.get().accelerator().map(choice -> ModelCards.device(choice.accelerator(), texts));
    return used.get()
        .map(
            model ->
                device.isPresent()
                    ? texts.get("activity.device", model.id(), device.get())
                    : model.id())
        .orElse("");
  }

  /// Whether the model in use is being measured.
  public ReadOnlyBooleanProperty measuringProperty() {
    return measuring.getReadOnlyProperty();
  }

  /// Measures how fast the model in use is here, which shows what else would do.
  public void measure() {
    Optional<ModelPackage> model = used.get();
    if (model.isEmpty() || measuring.get()) {
      return;
    }
    measuring.set(true);
    background.run(
        () -> gallery.measure(model.get()),
        _ -> {
          measuring.set(false);
          refresh();
        },
        reason -> {
          measuring.set(false);
          tell(reason);
        });
  }

  /// Measures the model in use where that was never done.
  public void measureOnce() {
    Optional<ModelPackage> model = used.get();
    boolean told = figures.get().accelerator().isPresent();
    if (told && model.isPresent() && !figures.get().measured().containsKey(model.get().id())) {
      measure();
    }
  }

  /// Asks again what is known about models on this machine.
  public void refreshFigures() {
    Optional<ModelPackage> model = used.get();
    background.run(() -> Figures.of(gallery, model, language), figures::set, this::tell);
  }

  /// Whether the library has been asked yet.
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// Whether a model is being copied or loaded.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public Trouble trouble() {
    return trouble;
  }

  /// Asks again, and tells that another model may be in use.
  public void arrived() {
    refresh();
    switched.run();
  }

  public void refresh() {
    background.run(this::ask, this::show, this::tell);
  }

  /// Copies a model's folder or archive into the library and uses it.
  public void importFrom(Path source) {
    work(() -> gallery.importModel(source));
  }

  public void use(ModelPackage model) {
    work(
        () -> {
          gallery.use(model);
          return model;
        });
  }

  public void remove(ModelPackage model) {
    work(
        () -> {
          gallery.remove(model);
          return model;
        });
  }

  /// Whether it could be removed.
  public boolean owns(ModelPackage model) {
    return gallery.owns(model);
  }

  private void work(Background.Work<ModelPackage> work) {
    busy.set(true);
    trouble.clear();
    background.run(
        () -> {
          work.done();
          return ask();
        },
        now -> {
          show(now);
          switched.run();
        },
        this::tell);
  }

  private Known ask() throws IOException {
    return new Known(gallery.models(), gallery.model(), gallery.catalogue(language));
  }

  private void show(Known now) {
    busy.set(false);
    models.setAll(now.models());
    catalogue.setAll(now.catalogue());
    used.set(now.used());
    known.set(true);
    refreshFigures();
  }

  private void tell(IOException reason) {
    busy.set(false);
    trouble.met(reason);
  }
}
