package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen of the window, with its menus, as a picture.
record WindowPicture(Stage stage, WindowLook look) {
  private static final int LONGEST = 180;

  /// So many frames without a change are a third of a second.
  private static final int FRAMES = 20;

  private static final int MOST = 60;

  /// Keeps what is seen once nothing moves any more; what never rests is kept as it is after a
  /// while.
  void keep(Path target, String name) throws Exception {
    BufferedImage before = snapshot();
    BufferedImage now = before;
    for (int tries = 0; tries < 12 || tries < MOST && isOpening(); tries++) {
      awaitFrames();
      now = snapshot();
      if (tries > 1 && same(before, now) && !isOpening()) {
        break;
      }
      before = now;
    }
    ImageIO.write(now, "png", target.resolve(name + "-" + look.suffix() + ".png").toFile());
  }

  /// Whether a whole picture is still awaited.
  private boolean isOpening() {
    return stage.getScene().getRoot().lookupAll(".viewer-note").stream().anyMatch(Node::isVisible);
  }

  private static void awaitFrames() throws Exception {
    CountDownLatch frames = new CountDownLatch(FRAMES);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.countDown();
          }
        };
    WaitForAsyncUtils.asyncFx(timer::start).get(LONGEST, TimeUnit.SECONDS);
    assertThat(frames.await(LONGEST, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.asyncFx(timer::stop).get(LONGEST, TimeUnit.SECONDS);
  }

  private BufferedImage snapshot() throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              SnapshotParameters parameters = new SnapshotParameters();
              parameters.setTransform(Transform.scale(look.scale(), look.scale()));
              WritableImage image =
                  new WritableImage(
                      (int) (look.width() * look.scale()), (int) (look.height() * look.scale()));
              BufferedImage seen =
                  SwingFXUtils.fromFXImage(
                      stage.getScene().getRoot().snapshot(parameters, image), null);
              javafx.stage.Window.getWindows().stream()
                  .filter(PopupWindow.class::isInstance)
                  .forEach(popup -> lay(popup, parameters, seen));
              return seen;
            })
        .get(LONGEST, TimeUnit.SECONDS);
  }

  /// Menus are windows of their own.
  private void lay(javafx.stage.Window popup, SnapshotParameters parameters, BufferedImage onto) {
    Node root = popup.getScene().getRoot();
    BufferedImage image = SwingFXUtils.fromFXImage(root.snapshot(parameters, null), null);
    double x =
        popup.getX() - stage.getX() - stage.getScene().getX() + root.getBoundsInParent().getMinX();
    double y =
        popup.getY() - stage.getY() - stage.getScene().getY() + root.getBoundsInParent().getMinY();
    Graphics2D graphics = onto.createGraphics();
    graphics.drawImage(
        image, (int) Math.round(x * look.scale()), (int) Math.round(y * look.scale()), null);
    graphics.dispose();
  }

  private static boolean same(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    return Arrays.equals(
        one.getRGB(0, 0, width, height, null, 0, width),
        other.getRGB(0, 0, width, height, null, 0, width));
  }
}
