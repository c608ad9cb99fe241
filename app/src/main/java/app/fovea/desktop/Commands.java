package app.fovea.desktop;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Command.Menu;
import app.fovea.desktop.kit.Key;
import app.fovea.desktop.kit.Palette;
import app.fovea.desktop.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;

/// All commands in one list, from which menus, keys and the palette are made.
final class Commands {
  /// Behind opening, comparing and finding similar ones.
  private static final int RATE_AT = 3;

  static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

  private final List<Command> all = new ArrayList<>();
  private final Texts texts;

  Commands(Texts texts) {
    this.texts = texts;
  }

  /// One more command; an empty key means that it has none.
  Commands add(
      Menu menu,
      String name,
      Ikon icon,
      String key,
      ObservableBooleanValue enabled,
      Runnable action) {
    return add(new Command(name, menu, icon, Key.of(key), enabled, action));
  }

  Commands add(Command command) {
    all.add(command.in(texts));
    return this;
  }

  /// Those that make sense now, for the palette.
  List<Palette.Choice> choices() {
    return all.stream()
        .filter(command -> command.enabled().get())
        .map(
            command ->
                new Palette.Choice(
                    command.icon(),
                    texts.get("command." + command.name()),
                    command.key().shown(),
                    command::invoke))
        .toList();
  }

  List<Command> all() {
    return all;
  }

  MenuBar menuBar() {
    MenuBar bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    for (Menu menu : Menu.values()) {
      List<MenuItem> items = items(menu);
      if (!items.isEmpty() && menu.isInBar()) {
        javafx.scene.control.Menu shown =
            new javafx.scene.control.Menu(
                texts.get("menu." + menu.name().toLowerCase(Locale.ROOT)));
        shown.getItems().addAll(items);
        bar.getMenus().add(shown);
      }
    }
    return bar;
  }

  /// What can be done with chosen photos, at the mouse.
  ContextMenu photoMenu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(items(Menu.PHOTO));
    return menu;
  }

  /// What can be done with the chosen row of the sidebar, at the mouse: what makes sense there.
  ContextMenu placeMenu() {
    ContextMenu menu = new ContextMenu();
    for (List<String> names : PlaceCommands.MENU) {
      List<MenuItem> items = names.stream().map(name -> item(named(name))).toList();
      items.forEach(item -> item.visibleProperty().bind(item.disableProperty().not()));
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      menu.getItems().addAll(items);
    }
    return menu;
  }

  private Command named(String name) {
    return all.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
  }

  /// Takes the chosen row of the sidebar off its list, where that can be done.
  void takeAway() {
    PlaceCommands.TAKING.stream()
        .map(this::named)
        .filter(command -> command.enabled().get())
        .findFirst()
        .ifPresent(Command::invoke);
  }

  private List<MenuItem> items(Menu menu) {
    List<MenuItem> items = own(menu);
    if (menu == Menu.PHOTO && !items.isEmpty()) {
      javafx.scene.control.Menu rate = new javafx.scene.control.Menu(texts.get("menu.rate"));
      rate.getItems().addAll(own(Menu.RATE));
      items.add(Math.min(RATE_AT, items.size()), rate);
    }
    return items;
  }

  private List<MenuItem> own(Menu menu) {
    return all.stream()
        .filter(command -> command.menu() == menu)
        .map(this::item)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private MenuItem item(Command command) {
    MenuItem item = new MenuItem(texts.get("command." + command.name()));
    command.key().accelerator().ifPresent(item::setAccelerator);
    item.disableProperty().bind(Bindings.not(command.enabled()));
    item.setOnAction(_ -> command.invoke());
    return item;
  }
}
