package app.fovea.desktop.settings;

import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// The rows that settings are made of.
record Rows(Texts texts) {
  private static final double NAMES = 208;
  private static final double CHOICES = 224;

  Label words(String name) {
    return Nodes.words(texts.get(name), "text-muted");
  }

  Label title(String name) {
    return Nodes.words(texts.get(name), "section-title");
  }

  /// A name before something to choose with.
  HBox row(String name, Control choice) {
    Label label = name(name);
    label.setLabelFor(choice);
    choice.setAccessibleText(texts.get(name));
    choice.setPrefWidth(CHOICES);
    HBox row = new HBox(16, label, choice);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// A name before something that is said.
  HBox fact(String name, Label said) {
    Label label = name(name);
    label.getStyleClass().add("text-muted");
    return new HBox(16, label, said);
  }

  /// As wide as all names, so that what stands behind them is aligned.
  private Label name(String name) {
    Label label = Nodes.words(texts.get(name));
    label.setMinWidth(NAMES);
    label.setMaxWidth(NAMES);
    return label;
  }

  HBox buttons(Node... buttons) {
    HBox row = new HBox(8, buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  <T> ComboBox<T> choice(List<T> values, Property<T> chosen, Function<T, String> name) {
    ComboBox<T> choice = new ComboBox<>(FXCollections.observableArrayList(values));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String words) {
            throw new IllegalStateException(words);
          }
        });
    choice.valueProperty().bindBidirectional(chosen);
    return choice;
  }

  CheckBox check(String name, Property<Boolean> chosen) {
    CheckBox box = new CheckBox(texts.get(name));
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(chosen);
    return box;
  }

  TextField text(String prompt, Property<String> chosen) {
    TextField field = new TextField();
    field.setPromptText(texts.get(prompt));
    field.textProperty().bindBidirectional(chosen);
    return field;
  }
}
