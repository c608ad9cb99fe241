package app.fovea.desktop.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NoModelPageTest {
  private static final double NARROW = 460;

  @Start
  void start(Stage stage) {
    ExecutorService workers = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    FakeGallery gallery = new FakeGallery();
    gallery.model = Optional.empty();
    Background background = new Background(workers, new FxThread());
    ModelsModel models = new ModelsModel(gallery, background, "en", () -> {});
    NoModelPage page =
        new NoModelPage(
            models,
            new DownloadModel(gallery, background, () -> {}),
            new Texts(Locale.ENGLISH),
            Optional::empty,
            Optional::empty);
    stage.setScene(new Scene(page, NARROW, 640));
    stage.show();
    models.refresh();
  }

  private static List<Region> cards(FxRobot robot) {
    return List.copyOf(robot.lookup(".card").<Region>queryAll());
  }

  @Test
  void whereThereIsNoRoomBesideEachOtherCardsStandBelowAsWideAsEver(FxRobot robot)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> cards(robot).size() == 2);
    robot.interact(
        () -> {
          cards(robot).getFirst().getScene().getRoot().applyCss();
          cards(robot).getFirst().getScene().getRoot().layout();
          assertThat(cards(robot))
              .allSatisfy(card -> assertThat(card.getWidth()).isEqualTo(ModelCards.WIDTH));
          assertThat(cards(robot).getLast().getBoundsInParent().getMinY())
              .isGreaterThan(cards(robot).getFirst().getBoundsInParent().getMaxY());
        });
  }
}
