package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Chip;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.Appearance.Theme;
import app.fovea.desktop.settings.Contrast;
import app.fovea.index.Photo;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MapWalkTest {
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    FakeGallery gallery = FakeGallery.holding(2);
    gallery.photos.set(0, FakeGallery.at(gallery.photos.getFirst(), new Photo.Place(52.52, 13.4)));
    walk = new Walk(gallery);
  }

  /// What is seen of colours that lie on each other.
  private static Color seen(Region region) {
    return region.getBackground().getFills().stream()
        .map(fill -> (Color) fill.getFill())
        .reduce((below, above) -> below.interpolate(opaque(above), above.getOpacity()))
        .orElseThrow();
  }

  private static Color opaque(Color colour) {
    return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  /// Of graphical objects WCAG's level AA asks for 3 to 1; by its line or its filling.
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void landSeaAndSignsCanBeToldFromEachOther(Theme theme, FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.appearance.themeProperty().set(theme));
    robot.interact(() -> walk.window.go(new Place.Map()));
    until(() -> robot.lookup(".map-sign").tryQuery().isPresent());
    robot.interact(() -> walk.window.root().applyCss());
    Color sea = seen(robot.lookup("#map").query());
    Paint land = robot.lookup(".land").<Shape>query().getFill();
    assertThat(Contrast.of(sea, land)).isGreaterThan(1.3);
    Region sign = robot.lookup(".map-sign").query();
    Paint line = sign.getBorder().getStrokes().getFirst().getTopStroke();
    for (Paint behind : List.of(sea, land)) {
      assertThat(Math.max(Contrast.of(seen(sign), behind), Contrast.of(line, behind)))
          .isGreaterThan(3);
    }
  }

  @Test
  void theSignOfAPlaceSearchesThereByKeyboard(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.window.go(new Place.Map()));
    until(() -> robot.lookup(".map-sign").tryQuery().isPresent());
    assertThat(robot.lookup("#map").query().isFocused()).isTrue();
    robot.type(KeyCode.TAB, KeyCode.SPACE);
    assertThat(walk.models.search().askedProperty().get().chips())
        .extracting(Chip::written)
        .containsExactly("near:52.52,13.4,0.5");
    assertThat(walk.window.place()).isEqualTo(new Place.Everything());
  }
}
