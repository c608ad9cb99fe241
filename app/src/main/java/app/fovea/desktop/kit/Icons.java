package app.fovea.desktop.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// Icons of the one family, and the buttons that bear them.
public final class Icons {
  private Icons() {}

  /// An icon that takes its colour from the style sheet. It has its family's font from the start:
  /// a button measures its icon before the icon's own style is known, and for a character that the
  /// default font lacks every font of the system would be opened.
  public static FontIcon of(Ikon ikon) {
    FontIcon icon = new FontIcon(ikon);
    icon.setFont(Font.font(family(ikon), icon.getIconSize()));
    return icon;
  }

  private static String family(Ikon ikon) {
    return IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
        .resolve(ikon.getDescription())
        .getFontFamily();
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
