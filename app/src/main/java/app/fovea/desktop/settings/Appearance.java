package app.fovea.desktop.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Light or dark: chosen, or as the system has it, also when that changes.
public final class Appearance {
  /// What can be chosen.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /// How much may move.
  public enum Motion {
    SYSTEM,
    REDUCED,
    FULL
  }

  private static final String SHEET = "/app/fovea/desktop/fovea.css";
  private static final double ANY_SIZE = 14;

  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);

  private final ObjectProperty<Motion> motion =
      new SimpleObjectProperty<>(this, "motion", Motion.SYSTEM);

  /// Held here alone, so that the system's preferences hold no window that is gone.
  private final InvalidationListener system = _ -> apply();

  public Appearance() {
    for (String face : new String[] {"Regular", "SemiBold"}) {
      Font.loadFont(
          Appearance.class.getResourceAsStream(
              "/app/fovea/desktop/fonts/Inter-%s.otf".formatted(face)),
          ANY_SIZE);
    }
    theme.addListener(_ -> apply());
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(system));
    apply();
  }

  /// Light, dark, or the system's choice.
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// What may move, or the system's choice.
  public ObjectProperty<Motion> motionProperty() {
    return motion;
  }

  /// Whether nothing should move that need not; null where the system says.
  private static @Nullable Boolean reduced(Motion motion) {
    return switch (motion) {
      case SYSTEM -> null;
      case REDUCED -> true;
      case FULL -> false;
    };
  }

  /// Gives a scene the program's own style sheet, and lets it move as much as was chosen.
  public void dress(Scene scene) {
    scene.getStylesheets().add(SHEET);
    scene.getPreferences().reducedMotionProperty().bind(motion.map(Appearance::reduced));
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
