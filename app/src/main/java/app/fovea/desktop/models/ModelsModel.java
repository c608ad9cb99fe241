package app.fovea.desktop.models;

import app.fovea.desktop.kit.Background;
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
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The models at hand and the one in use.
public final class ModelsModel {
  private record Known(
      List<ModelPackage> models, Optional<ModelPackage> used, List<Entry> catalogue) {}

  private final Gallery gallery;
  private final Background background;
  private final Runnable switched;
  private final ObservableList<ModelPackage> models = FXCollections.observableArrayList();
  private final ObservableList<ModelPackage> modelsSeen =
      FXCollections.unmodifiableObservableList(models);
  private final ObservableList<Entry> catalogue = FXCollections.observableArrayList();
  private final ObservableList<Entry> catalogueSeen =
      FXCollections.unmodifiableObservableList(catalogue);
  private final ReadOnlyObjectWrapper<Optional<ModelPackage>> used =
      new ReadOnlyObjectWrapper<>(this, "used", Optional.empty());
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known", false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /// @param switched told when another model is in use
  public ModelsModel(Gallery gallery, Background background, Runnable switched) {
    this.gallery = gallery;
    this.background = background;
    this.switched = switched;
  }

  public ObservableList<ModelPackage> models() {
    return modelsSeen;
  }

  /// Models that could be downloaded.
  public ObservableList<Entry> catalogue() {
    return catalogueSeen;
  }

  public ReadOnlyObjectProperty<Optional<ModelPackage>> usedProperty() {
    return used.getReadOnlyProperty();
  }

  /// Whether the library has been asked yet.
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// Whether a model is being copied or loaded.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why the last wish could not be met; empty where it could.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
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
    trouble.set("");
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
    return new Known(gallery.models(), gallery.model(), gallery.catalogue());
  }

  private void show(Known now) {
    busy.set(false);
    models.setAll(now.models());
    catalogue.setAll(now.catalogue());
    used.set(now.used());
    known.set(true);
  }

  private void tell(IOException reason) {
    busy.set(false);
    trouble.set(String.valueOf(reason.getMessage()));
  }
}
