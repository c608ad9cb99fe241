package app.fovea.desktop;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.kit.Key;
import app.fovea.desktop.viewer.ViewerModel;
import app.fovea.desktop.viewer.ViewerView;
import app.fovea.desktop.viewer.Zoom;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done in the large view, as commands. Its keys are heard by [ViewerView].
final class ViewerCommands {
  private final ViewerModel model;
  private final ViewerView view;

  ViewerCommands(Window window) {
    this.model = window.models().viewer();
    this.view = window.viewer();
  }

  void add(Commands commands) {
    ObservableBooleanValue open = model.openProperty();
    ObservableBooleanValue one = model.openProperty().and(model.indexProperty().isNotEqualTo(-1));
    Zoom zoom = model.zoom();
    add(commands, "next", Feather.CHEVRON_RIGHT, "→", one, () -> model.step(1));
    add(commands, "previous", Feather.CHEVRON_LEFT, "←", one, () -> model.step(-1));
    add(commands, "closer", Feather.ZOOM_IN, "+", open, () -> zoom.by(ViewerView.CLOSER));
    add(commands, "further", Feather.ZOOM_OUT, "−", open, () -> zoom.by(1 / ViewerView.CLOSER));
    add(commands, "whole", Feather.MINIMIZE, "0", open, zoom::fit);
    add(commands, "real-size", Feather.MAXIMIZE_2, "1", open, view::showRealSize);
    add(commands, "information", Feather.INFO, "I", open, model::turnInformation);
    add(commands, "back", Feather.ARROW_LEFT, "Esc", open, model::close);
  }

  private static void add(
      Commands commands,
      String name,
      Ikon icon,
      String key,
      ObservableBooleanValue enabled,
      Runnable action) {
    commands.add(new Command("viewer-" + name, Menu.VIEWER, icon, Key.typed(key), enabled, action));
  }
}
