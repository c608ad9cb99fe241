package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThumbnailsTest {
  private static final int MANY = 1000;
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final FakeGallery gallery = new FakeGallery();
  private final Thumbnails thumbnails =
      new Thumbnails(gallery::thumbnail, work::add, Runnable::run);

  @Start
  void start(Stage stage) {
    stage.show();
  }

  private void load(long id) {
    thumbnails.want(List.of(id), _ -> {});
    while (!work.isEmpty()) {
      work.poll().run();
    }
  }

  @Test
  void howeverManyAreSeenTheyTakeNoMoreArraysThanAreKept() {
    Set<int[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    for (long id = 0; id < MANY; id++) {
      load(id);
      arrays.add(thumbnails.there(id).orElseThrow().argb());
    }
    assertThat(arrays).hasSizeLessThan(MANY / 2);
    assertThat(thumbnails.there(0)).isEmpty();
  }

  @Test
  void anImageThatSomebodyHasStaysAsItIs() {
    load(0);
    Image image = thumbnails.ready(0).orElseThrow();
    int before = image.getPixelReader().getArgb(0, 0);
    for (long id = 1; id < MANY; id++) {
      load(id);
    }
    assertThat(image.getPixelReader().getArgb(0, 0)).isEqualTo(before);
    assertThat(image.getWidth()).isEqualTo(320);
  }

  @Test
  void aSlideShowsOneAfterAnotherWithTheSameImage(FxRobot robot) {
    ImageView view = new ImageView();
    Slide slide = new Slide(view);
    Image image = view.getImage();
    assertThat(view.isVisible()).isFalse();
    for (long id = 0; id < 3; id++) {
      load(id);
      Thumbnail thumbnail = thumbnails.there(id).orElseThrow();
      robot.interact(() -> slide.show(thumbnail));
      Image alone = thumbnails.ready(id).orElseThrow();
      assertThat(view.getImage()).isSameAs(image);
      assertThat(image.getPixelReader().getArgb(100, 50))
          .isEqualTo(alone.getPixelReader().getArgb(100, 50));
      assertThat(image.getPixelReader().getArgb(320, 240))
          .isEqualTo(alone.getPixelReader().getArgb(319, 239));
    }
    slide.clear();
    assertThat(view.isVisible()).isFalse();
  }
}
