package app.fovea.desktop;

import app.fovea.desktop.kit.Texts;
import java.awt.AWTException;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The program's icon in the system's tray, while it has no window. Where the system has no tray,
/// starting the program again opens the window.
final class TrayIcon {
  private final Texts texts;
  private final Supplier<Image> image;
  private final Executor window;
  private Optional<java.awt.TrayIcon> icon = Optional.empty();

  /// @param window runs tasks on the window's thread
  TrayIcon(Texts texts, Supplier<Image> image, Executor window) {
    this.texts = texts;
    this.image = image;
    this.window = window;
  }

  /// @param open called on the window's thread when the user wants the window back
  /// @param quit the same when the program is to end
  void show(Runnable open, Runnable quit) {
    if (!SystemTray.isSupported() || icon.isPresent()) {
      return;
    }
    PopupMenu menu = new PopupMenu();
    menu.add(item(texts.get("closing.open"), open));
    menu.add(item(texts.get("command.quit"), quit));
    java.awt.TrayIcon shown = new java.awt.TrayIcon(image.get(), texts.get("about.name"), menu);
    shown.setImageAutoSize(true);
    shown.addActionListener(_ -> window.execute(open));
    try {
      SystemTray.getSystemTray().add(shown);
      icon = Optional.of(shown);
    } catch (AWTException _) {
      icon = Optional.empty(); // the desktop has no place for it after all
    }
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.addActionListener(_ -> window.execute(action));
    return item;
  }

  /// Says something at the mouse.
  void tell(String words) {
    icon.ifPresent(shown -> shown.setToolTip(words));
  }

  void remove() {
    icon.ifPresent(shown -> SystemTray.getSystemTray().remove(shown));
    icon = Optional.empty();
  }
}
