package app.fovea.desktop.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: chosen, or as the system has it, also when that changes.
public final class Appearance {
  /// What can be chosen.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final String SHEET = "/app/fovea/desktop/fovea.css";
  private static final double ANY_SIZE = 14;

  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);

  public Appearance() {
    for (String face : new String[] {"Regular", "SemiBold"}) {
      Font.loadFont(
          Appearance.class.getResourceAsStream(
              "/app/fovea/desktop/fonts/Inter-%s.otf".formatted(face)),
          ANY_SIZE);
    }
    theme.addListener(_ -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener(_ -> apply());
    apply();
  }

  /// Light, dark, or the system's choice.
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// Gives a scene the program's own style sheet.
  public void dress(Scene scene) {
    scene.getStylesheets().add(SHEET);
  }

  /// Whether the window is dark now.
  public boolean isDark() {
    return switch (theme.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
