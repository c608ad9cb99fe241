package app.fovea.desktop;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.label.LabelSet;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The labels of every set, to be given to the chosen photos.
final class LabelMenu {
  private final Menu menu;
  private final BiConsumer<String, String> chosen;

  /// @param chosen told the set and the label
  LabelMenu(Texts texts, BiConsumer<String, String> chosen) {
    this.menu = new Menu(texts.get("menu.label"));
    this.chosen = chosen;
    show(List.of());
  }

  Menu menu() {
    return menu;
  }

  void show(List<LabelSet> sets) {
    menu.getItems().setAll(sets.stream().map(this::set).toList());
    menu.setVisible(!sets.isEmpty());
  }

  private MenuItem set(LabelSet set) {
    Menu labels = new Menu(set.name());
    set.labels()
        .forEach(
            label -> {
              MenuItem item = new MenuItem(label.name());
              item.setMnemonicParsing(false);
              item.setOnAction(_ -> chosen.accept(set.name(), label.name()));
              labels.getItems().add(item);
            });
    return labels;
  }
}
