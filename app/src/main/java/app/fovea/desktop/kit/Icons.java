package app.fovea.desktop.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one family, and the buttons that bear them.
public final class Icons {
  private Icons() {}

  /// An icon that takes its colour from the style sheet.
  public static FontIcon of(Ikon ikon) {
    return new FontIcon(ikon);
  }

  public static FontIcon of(Ikon ikon, int size) {
    FontIcon icon = of(ikon);
    icon.setIconSize(size);
    return icon;
  }

  /// A button with an icon alone; `name` is its tooltip and what a screen reader says.
  public static Button button(Ikon ikon, String name, Runnable action) {
    Button button = new Button("", of(ikon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(new Tooltip(name));
    button.setAccessibleText(name);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A button with words and an icon before them.
  public static Button button(Ikon ikon, String words, String style, Runnable action) {
    Button button = new Button(words, of(ikon));
    button.getStyleClass().add(style);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
