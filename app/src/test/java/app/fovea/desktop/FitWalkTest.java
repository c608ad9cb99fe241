package app.fovea.desktop;

import static app.fovea.desktop.Walk.below;
import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Long words in a small window, which is what a usual one has at 200 %.
@ExtendWith(ApplicationExtension.class)
class FitWalkTest {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 600;

  @AutoClose private Walk walk;
  private int seen;

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void noButtonIsCutOff(String language, FxRobot robot) throws Exception {
    open(robot, Locale.of(language));
    until(() -> walk.state() == State.TIMELINE);
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", _ -> {}));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
    List<String> cut = new ArrayList<>();
    for (Place place : places()) {
      robot.interact(() -> walk.window.go(place));
      look(robot, cut);
    }
    robot.interact(() -> walk.window.go(new Place.Settings()));
    int sections = robot.lookup("#settings-sections").<ListView<?>>query().getItems().size();
    for (int section = 0; section < sections; section++) {
      int chosen = section;
      robot.interact(
          () ->
              robot
                  .lookup("#settings-sections")
                  .<ListView<?>>query()
                  .getSelectionModel()
                  .select(chosen));
      look(robot, cut);
    }
    assertThat(seen).as("buttons that were looked at").isGreaterThan(50);
    assertThat(cut).isEmpty();
  }

  private void open(FxRobot robot, Locale language) {
    robot.interact(
        () -> {
          walk = new Walk(FakeGallery.holding(6), language);
          walk.stage.setWidth(WIDTH);
          walk.stage.setHeight(HEIGHT);
        });
  }

  private static List<Place> places() {
    return List.of(
        new Place.Everything(),
        new Place.NewBoard(),
        new Place.Board("pets"),
        new Place.Models(),
        new Place.Map());
  }

  private void look(FxRobot robot, List<String> cut) {
    robot.interact(
        () -> {
          walk.window.root().applyCss();
          walk.window.root().layout();
          below(walk.window.root())
              .filter(ButtonBase.class::isInstance)
              .map(Labeled.class::cast)
              .peek(_ -> seen++)
              .filter(Labeled::isTextTruncated)
              .forEach(button -> cut.add(walk.window.place() + ": " + button.getText()));
        });
  }
}
