package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class DragStackTest {
  private static Image picture(Color colour) {
    WritableImage image = new WritableImage(320, 200);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 320; x++) {
        image.getPixelWriter().setColor(x, y, colour);
      }
    }
    return image;
  }

  private static Image stack(FxRobot robot, int photos, Color... colours) {
    AtomicReference<Image> drawn = new AtomicReference<>();
    List<Image> pictures = Stream.of(colours).map(DragStackTest::picture).toList();
    robot.interact(() -> drawn.set(new DragStack(pictures, photos).image()));
    return drawn.get();
  }

  private static Color at(Image image, int x, int y) {
    return image.getPixelReader().getColor(x, y);
  }

  @Test
  void theFirstLiesOnTopAndAtMostTwoLieBelowIt(FxRobot robot) {
    Image image = stack(robot, 40, Color.RED, Color.LIME, Color.YELLOW, Color.BLACK);
    assertThat(image.getWidth()).isLessThan(96);
    assertThat(at(image, 32, 32)).isEqualTo(Color.RED);
    assertThat(at(image, 32, 67)).isEqualTo(Color.LIME);
    assertThat(at(image, 32, 73)).isEqualTo(Color.YELLOW);
    assertThat(at(image, 32, 80).getOpacity()).isZero();
  }

  @Test
  void oneAloneHasNoNumber(FxRobot robot) {
    assertThat(at(stack(robot, 1, Color.RED), 60, 60)).isEqualTo(Color.RED);
    assertThat(at(stack(robot, 2, Color.RED), 60, 60)).isNotEqualTo(Color.RED);
  }
}
