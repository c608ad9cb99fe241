package app.fovea.desktop.kit;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
}
