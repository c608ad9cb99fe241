package app.fovea.desktop.settings;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Key;
import app.fovea.desktop.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Every command that has a key, and the keys that are no commands.
record KeysSection(Texts texts, List<Command> commands) {
  private static final String ARROWS = "← → ↑ ↓";

  /// What a key does where photos or the cards of a board have the keyboard.
  ///
  /// @param name key of its text
  private record Hint(String name, String shown) {}

  List<Node> nodes() {
    Rows rows = new Rows(texts);
    List<Node> nodes = new ArrayList<>();
    for (Command.Menu menu : Command.Menu.values()) {
      List<Hint> hints = commands(menu).toList();
      if (!hints.isEmpty()) {
        nodes.add(rows.title("menu." + menu.name().toLowerCase(Locale.ROOT)));
        nodes.add(table(hints));
      }
    }
    nodes.add(rows.title("keys.photos"));
    nodes.add(table(photos()));
    nodes.add(rows.title("keys.board"));
    nodes.add(table(board()));
    return nodes;
  }

  private Stream<Hint> commands(Command.Menu menu) {
    return commands.stream()
        .filter(command -> command.menu() == menu && !command.key().shown().isEmpty())
        .map(command -> new Hint("command." + command.name(), command.key().shown()));
  }

  private List<Hint> photos() {
    return List.of(
        new Hint("keys.move", ARROWS),
        new Hint("keys.extend", with("Shift+Right")),
        new Hint("keys.go", with("Shortcut+Right")),
        new Hint("keys.toggle", Key.of("Shortcut+Space").in(texts).shown()),
        new Hint("keys.name", "A – Z"),
        new Hint("keys.menu", Key.of("Shift+F10").in(texts).shown()),
        new Hint("keys.pan", with("Shift+Right")));
  }

  /// All four arrows for the one of a combination.
  private String with(String combination) {
    return Key.of(combination).in(texts).shown().replaceAll("[^+⌃⌥⇧⌘]+$", ARROWS);
  }

  private static List<Hint> board() {
    return List.of(
        new Hint("labels.yes", "Y"),
        new Hint("labels.no", "N"),
        new Hint("keys.nth", "1 – 9"),
        new Hint("keys.column", "← →"),
        new Hint("keys.next", "J"),
        new Hint("keys.previous", "K"),
        new Hint("keys.take-back", "U"));
  }

  private GridPane table(List<Hint> hints) {
    GridPane pane = new GridPane(32, 8);
    int row = 0;
    for (Hint hint : hints) {
      Label name = new Label(texts.get(hint.name()));
      name.setMinWidth(288);
      Label key = new Label(hint.shown());
      key.getStyleClass().add("key");
      pane.addRow(row++, name, key);
    }
    return pane;
  }
}
