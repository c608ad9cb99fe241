package app.fovea.desktop.kit;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small phrases of scene building that every page uses.
public final class Nodes {
  private Nodes() {}

  /// Takes up space only while `there`.
  public static void presentWhen(Node node, ObservableValue<Boolean> there) {
    node.visibleProperty().bind(there);
    node.managedProperty().bind(there);
  }

  /// Calls `listener` now and at every change.
  public static <T> void follow(ObservableValue<T> value, Consumer<T> listener) {
    value.addListener((_, _, now) -> listener.accept(now));
    listener.accept(value.getValue());
  }

  /// Room that grows, between things in a row.
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// Words that wrap, in a style of the theme.
  public static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// What is cut off in a row is read under the mouse.
  public static void wholeOnHover(Label label) {
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    label.setTooltip(whole);
  }

  /// A path that wraps behind its separators.
  public static Label path(Path path, Texts texts, String... styles) {
    return pathsIn(texts.breakable(path), styles);
  }

  /// Words with paths in them that may be broken.
  public static Label pathsIn(String text, String... styles) {
    Label label = words(text, styles);
    label.setAccessibleText(Home.spoken(text));
    return label;
  }
}
