package app.fovea.desktop.settings;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Appearance.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Settings, what they mean, and every key.
public final class SettingsPage extends VBox {
  private static final double WIDTH = 720;

  private final Settings settings;
  private final Texts texts;

  /// @param library where the library lies
  public SettingsPage(Settings settings, Texts texts, Path library, List<Command> commands) {
    this.settings = settings;
    this.texts = texts;
    getStyleClass().add("sheet");
    setId("settings");
    getChildren().add(Nodes.words(texts.get("command.settings"), "sheet-title"));
    section("settings.appearance", row("settings.theme", themes()), justified());
    section(
        "settings.language",
        row("settings.language", languages()),
        Nodes.words(texts.get("settings.language.words"), "text-muted"));
    section("settings.privacy", Nodes.words(texts.get("settings.privacy.words")), updates());
    section("settings.place", Nodes.words(library.toString()));
    section("settings.keys", keys(commands));
    getChildren().forEach(node -> ((Region) node).setMaxWidth(WIDTH));
  }

  private void section(String title, Node... content) {
    getChildren().add(Nodes.words(texts.get(title), "section-title"));
    for (Node node : content) {
      getChildren().add(node);
    }
  }

  private HBox row(String name, ComboBox<?> choice) {
    Label label = new Label(texts.get(name));
    label.setLabelFor(choice);
    label.setMinWidth(200);
    choice.setAccessibleText(texts.get(name));
    HBox row = new HBox(16, label, choice);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private ComboBox<Theme> themes() {
    ComboBox<Theme> choice = new ComboBox<>(FXCollections.observableArrayList(Theme.values()));
    choice.setId("theme");
    choice.setConverter(
        named(theme -> texts.get("settings.theme." + theme.name().toLowerCase(Locale.ROOT))));
    choice.valueProperty().bindBidirectional(settings.themeProperty());
    return choice;
  }

  private ComboBox<Locale> languages() {
    List<Locale> all = new ArrayList<>(List.of(Locale.ROOT));
    all.addAll(Texts.LANGUAGES);
    ComboBox<Locale> choice = new ComboBox<>(FXCollections.observableArrayList(all));
    choice.setConverter(
        named(
            language ->
                language.equals(Locale.ROOT)
                    ? texts.get("settings.language.system")
                    : language.getDisplayLanguage(language)));
    choice.valueProperty().bindBidirectional(settings.languageProperty());
    return choice;
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String words) {
        throw new IllegalStateException(words);
      }
    };
  }

  private CheckBox justified() {
    CheckBox box = new CheckBox(texts.get("settings.justified"));
    box.selectedProperty().bindBidirectional(settings.justifiedProperty());
    return box;
  }

  private CheckBox updates() {
    CheckBox box = new CheckBox(texts.get("settings.updates"));
    box.setId("updates");
    box.selectedProperty().bindBidirectional(settings.updatesProperty());
    return box;
  }

  private GridPane keys(List<Command> commands) {
    GridPane pane = new GridPane(32, 8);
    int row = 0;
    for (Command command : commands) {
      if (command.key().isPresent()) {
        Label key = new Label(command.key().get().getDisplayText());
        key.getStyleClass().add("key");
        pane.addRow(row++, new Label(texts.get("command." + command.name())), key);
      }
    }
    return pane;
  }
}
