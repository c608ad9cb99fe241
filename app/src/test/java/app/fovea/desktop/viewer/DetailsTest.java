package app.fovea.desktop.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Photo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class DetailsTest {
  private final FakeGallery gallery = FakeGallery.holding(1);
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Details details =
      new Details(
          gallery,
          new Background(work::add, Runnable::run),
          new Thumbnails(gallery::thumbnail, work::add, Runnable::run),
          new Texts(Locale.ENGLISH),
          new Details.Actions(_ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> "drive", (_, _) -> {}));

  @Test
  void thePictureThatNobodyHasSeenYetComesToItsPlaceWhichIsThereBefore() {
    Photo photo = gallery.photos.getFirst();
    details.show(List.of(photo), Optional.empty());
    Region place = (Region) details.getChildrenUnmodifiable().getFirst();
    assertThat(place.getMinWidth() / place.getMinHeight())
        .isEqualTo((double) photo.width() / photo.height());
    ImageView view = (ImageView) place.getChildrenUnmodifiable().getFirst();
    assertThat(view.getImage()).isNull();
    while (!work.isEmpty()) {
      work.remove().run();
    }
    assertThat(view.getImage()).isNotNull();
  }
}
