package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BalancedTest {
  private static final double WIDEST = 400;

  private final Balanced balanced =
      new Balanced(
          "Choose a folder, or drop one here. You can search as soon as the first ones are in.",
          WIDEST);

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(balanced), 800, 300));
    stage.show();
  }

  private Label words() {
    return (Label) balanced.getChildrenUnmodifiable().getFirst();
  }

  @Test
  void linesAreAsNarrowAsTheyCanBeWithoutAFurtherOne(FxRobot robot) {
    robot.interact(balanced::layout);
    double width = words().getWidth();
    double height = words().prefHeight(WIDEST);
    assertThat(width).isLessThan(WIDEST * 0.9);
    assertThat(words().prefHeight(width)).isEqualTo(height);
    assertThat(words().prefHeight(width - 2)).isGreaterThan(height);
  }

  @Test
  void whatFitsIntoOneLineStaysInOne(FxRobot robot) {
    robot.interact(
        () -> {
          balanced.setText("Two words");
          balanced.getParent().layout();
        });
    assertThat(words().getWidth()).isGreaterThanOrEqualTo(words().prefWidth(-1));
  }
}
