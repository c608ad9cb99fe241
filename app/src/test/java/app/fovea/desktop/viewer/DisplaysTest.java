package app.fovea.desktop.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.library.FakeGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class DisplaysTest implements Displays.Listener {
  private static final Path ONE = Path.of("1.jpg");
  private static final Path TWO = Path.of("2.jpg");
  private static final Path THREE = Path.of("3.jpg");
  private static final Path FOUR = Path.of("4.jpg");

  private final FakeGallery gallery = new FakeGallery();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Displays displays = new Displays(gallery, new Background(work::add, Runnable::run));
  private final List<String> told = new ArrayList<>();

  @Override
  public void received(Path file, Image image) {
    told.add("received " + file);
  }

  @Override
  public void failed(Path file, IOException reason) {
    told.add("failed " + file + ": " + reason.getMessage());
  }

  private void finish() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void whatIsShownComesFirstAndWhatComesNextIsReadyBeforeItIsAskedFor() {
    displays.show(List.of(ONE), List.of(TWO, THREE), this);
    assertThat(work).as("as many as are decoded at a time").hasSize(2);
    work.remove().run();
    assertThat(told).containsExactly("received 1.jpg");
    finish();
    assertThat(told).containsExactly("received 1.jpg");
    assertThat(displays.ready(TWO)).isPresent();
    assertThat(displays.ready(THREE)).isPresent();
  }

  @Test
  void whatIsSteppedOverIsNeverBegunAndWhatIsInWorkIsNoLongerWanted() {
    displays.show(List.of(ONE), List.of(TWO), this);
    displays.show(List.of(TWO), List.of(THREE), this);
    displays.show(List.of(FOUR), List.of(), this);
    finish();
    assertThat(told).containsExactly("received 4.jpg");
    assertThat(displays.ready(THREE)).isEmpty();
    assertThat(gallery.unwantedViews).containsExactly(ONE, TWO);
  }

  @Test
  void aFileThatFailsIsNotTriedAgainUntilSomebodyAsksForIt() {
    gallery.unreadable.add(ONE);
    displays.show(List.of(ONE), List.of(TWO), this);
    finish();
    assertThat(told).containsExactly("failed 1.jpg: The JPEG file is damaged.");
    displays.show(List.of(TWO), List.of(ONE), this);
    assertThat(work).isEmpty();
    gallery.unreadable.clear();
    displays.show(List.of(ONE), List.of(TWO), this);
    finish();
    assertThat(told).endsWith("received 1.jpg");
  }

  @Test
  void whatWasGivenUpAndIsWantedAgainIsBegunAgainAndNotCalledUnreadable() {
    displays.show(List.of(ONE), List.of(), this);
    gallery.decoding =
        unwanted -> {
          displays.hide();
          assertThat(unwanted.getAsBoolean()).isTrue();
          displays.show(List.of(ONE), List.of(), this);
        };
    work.remove().run();
    gallery.decoding = _ -> {};
    assertThat(told).isEmpty();
    finish();
    assertThat(told).containsExactly("received 1.jpg");
  }
}
