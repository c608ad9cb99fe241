package app.fovea.desktop;

import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.models.DownloadModel;
import app.fovea.desktop.models.DownloadModel.State;
import app.fovea.desktop.models.ModelsModel;
import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;

/// What keeps the library going: models, downloads and settings, as commands.
final class UpkeepCommands {
  private final Window window;
  private final ModelsModel models;
  private final DownloadModel download;
  private final SettingsTransfer transfer;

  UpkeepCommands(Window window) {
    this.window = window;
    this.models = window.models().models();
    this.download = window.models().download();
    this.transfer = window.transfer();
  }

  void add(Commands commands) {
    models(commands);
    downloads(commands);
    settings(commands);
  }

  private void models(Commands commands) {
    Choosers choosers = window.choosers();
    commands
        .add(Menu.LIBRARY, "model-measure", Feather.ACTIVITY, "", measurable(), models::measure)
        .add(
            Menu.LIBRARY,
            "model-import-folder",
            Feather.PACKAGE,
            "",
            Commands.ALWAYS,
            () -> bring(choosers.modelFolder()))
        .add(
            Menu.LIBRARY,
            "model-import-archive",
            Feather.ARCHIVE,
            "",
            Commands.ALWAYS,
            () -> bring(choosers.archive()));
  }

  private ObservableBooleanValue measurable() {
    return Bindings.createBooleanBinding(
        () -> models.usedProperty().get().isPresent() && !models.measuringProperty().get(),
        models.usedProperty(),
        models.measuringProperty());
  }

  private void bring(Optional<File> chosen) {
    chosen.map(File::toPath).ifPresent(models::importFrom);
  }

  private void downloads(Commands commands) {
    commands
        .add(
            Menu.LIBRARY,
            "download-pause",
            Feather.PAUSE,
            "",
            when(State.Fetching.class),
            download::pause)
        .add(
            Menu.LIBRARY,
            "download-resume",
            Feather.DOWNLOAD,
            "",
            when(State.Paused.class).or(when(State.Failed.class)),
            download::resume);
  }

  private BooleanBinding when(Class<? extends State> kind) {
    return Bindings.createBooleanBinding(
        () -> kind.isInstance(download.stateProperty().get()), download.stateProperty());
  }

  private void settings(Commands commands) {
    commands
        .add(
            Menu.FILE,
            "settings-export",
            Feather.UPLOAD,
            "",
            Commands.ALWAYS,
            transfer::exportSettings)
        .add(
            Menu.FILE,
            "settings-import",
            Feather.DOWNLOAD,
            "",
            Commands.ALWAYS,
            transfer::importSettings)
        .add(
            Menu.FILE,
            "library-open",
            Feather.DATABASE,
            "",
            Commands.ALWAYS,
            transfer::openLibrary);
  }
}
