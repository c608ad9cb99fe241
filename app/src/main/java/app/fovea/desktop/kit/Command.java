package app.fovea.desktop.kit;

import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;

/// Something a user can do: in a menu, in the palette and by a key.
///
/// @param name key of its text
/// @param enabled whether it makes sense now
public record Command(
    String name, Menu menu, Ikon icon, Key key, ObservableBooleanValue enabled, Runnable action) {

  /// The menus, in their order.
  public enum Menu {
    FILE,
    EDIT,
    PHOTO,
    /// Below the one for photos.
    RATE,
    VIEW,
    /// In the large view, which lies over the menus.
    VIEWER,
    LIBRARY,
    LABELS,
    HELP;

    /// Whether it stands in the menu bar.
    public boolean isInBar() {
      return this != RATE && this != VIEWER;
    }
  }

  /// The same with its key called as on keyboards of that language.
  public Command in(Texts texts) {
    return new Command(name, menu, icon, key.in(texts), enabled, action);
  }

  /// Does it, where it makes sense now.
  public void invoke() {
    if (enabled.get()) {
      action.run();
    }
  }
}
